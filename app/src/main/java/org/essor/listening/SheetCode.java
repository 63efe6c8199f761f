package org.essor.listening;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.essor.instrument.Instrument;

/// A sheet as bytes, for a box that must not tell one from another: under one contract all are of
/// one length, whatever was chosen and written.
///
/// A byte for each item, then, where the contract has an open question, the length of the words in
/// two bytes and the words in UTF-8, filled up with zeros.
final class SheetCode {

  /// Three bytes of UTF-8 for each character that Java counts are always enough.
  private static final int WORDS_BYTES = 3 * Sheet.LONGEST;

  private final int items;
  private final boolean words;

  SheetCode(Instrument instrument, Contract contract) {
    this.items = instrument.items().size();
    this.words = contract.openQuestion();
  }

  /// What a body says.
  record Said(List<Integer> choices, String words) {}

  byte[] write(Sheet sheet) {
    var body = ByteBuffer.allocate(items + (words ? Short.BYTES + WORDS_BYTES : 0));
    sheet.choices().forEach(choice -> body.put(choice.byteValue()));
    if (words) {
      var text = sheet.words().getBytes(StandardCharsets.UTF_8);
      body.putShort((short) text.length).put(text);
    }
    return body.array();
  }

  Said read(byte[] body) {
    var bytes = ByteBuffer.wrap(body);
    var choices = new ArrayList<Integer>();
    for (int i = 0; i < items; i++) {
      choices.add((int) bytes.get());
    }
    return new Said(choices, words ? text(bytes) : "");
  }

  private static String text(ByteBuffer bytes) {
    var text = new byte[bytes.getShort()];
    bytes.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
