package org.essor.people.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.essor.people.Unreadable;

/// Finds out in which encoding a text was written.
///
/// A byte order mark decides. Without one: zero bytes in every other place are UTF-16; what is
/// valid UTF-8 is UTF-8; the rest is Windows-1252, which every byte could be. A file that is UTF-8
/// on one line and not on another is named, because guessing would spoil names without a word.
final class Text {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private Text() {}

  static String decode(byte[] content) {
    if (content.length == 0) {
      throw new Unreadable("people.file.empty");
    }
    var text = text(content);
    if (text.indexOf('\0') >= 0) {
      throw new Unreadable("people.file.not-text");
    }
    return text;
  }

  private static String text(byte[] content) {
    if (begins(content, 0xEF, 0xBB, 0xBF)) {
      return utf8(content, 3);
    }
    if (begins(content, 0xFF, 0xFE)) {
      return utf16(content, 2, StandardCharsets.UTF_16LE);
    }
    if (begins(content, 0xFE, 0xFF)) {
      return utf16(content, 2, StandardCharsets.UTF_16BE);
    }
    var zeros = new int[2];
    var sample = Math.min(content.length, 4096) & ~1;
    for (var i = 0; i < sample; i++) {
      zeros[i & 1] += content[i] == 0 ? 1 : 0;
    }
    if (zeros[1] > sample / 5 && zeros[0] <= sample / 50) {
      return utf16(content, 0, StandardCharsets.UTF_16LE);
    }
    if (zeros[0] > sample / 5 && zeros[1] <= sample / 50) {
      return utf16(content, 0, StandardCharsets.UTF_16BE);
    }
    return utf8(content, 0);
  }

  private static boolean begins(byte[] content, int... mark) {
    for (var i = 0; i < mark.length; i++) {
      if (content.length <= i || (content[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static String utf16(byte[] content, int from, Charset order) {
    try {
      return strictly(content, from, order);
    } catch (CharacterCodingException _) {
      throw new Unreadable("people.file.broken-utf-16");
    }
  }

  private static String utf8(byte[] content, int from) {
    try {
      return strictly(content, from, StandardCharsets.UTF_8);
    } catch (CharacterCodingException _) {
      var mixed = firstOfTwoEncodings(content, from);
      if (from > 0 || mixed > 0) {
        throw new Unreadable("people.file.mixed-encodings", mixed);
      }
      return new String(content, WINDOWS);
    }
  }

  private static String strictly(byte[] content, int from, Charset charset)
      throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(content, from, content.length - from))
        .toString();
  }

  /// The first line that is not UTF-8, where another line has accents that are; otherwise 0. With a
  /// byte order mark, simply the first line that is not.
  private static int firstOfTwoEncodings(byte[] content, int from) {
    var line = 1;
    var broken = 0;
    var accented = from > 0;
    for (int start = from, end; start < content.length; start = end + 1, line++) {
      end = start;
      var ascii = true;
      while (end < content.length && content[end] != '\n') {
        ascii &= content[end++] >= 0;
      }
      if (!ascii) {
        try {
          strictly(Arrays.copyOfRange(content, start, end), 0, StandardCharsets.UTF_8);
          accented = true;
        } catch (CharacterCodingException _) {
          broken = broken == 0 ? line : broken;
        }
      }
    }
    return accented ? broken : 0;
  }
}
