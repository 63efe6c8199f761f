package org.essor.listening;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.essor.instrument.Instrument;

/// A sheet as bytes, for a box that must not tell one from another: under one contract all are of
/// one length, whatever was chosen and written.
///
/// A byte for each item and for each attribute, then, where the contract has an open question, the
/// length of the words in two bytes and the words in UTF-8, filled up with zeros.
final class SheetCode {

  /// Three bytes of UTF-8 for each character that Java counts are always enough.
  private static final int WORDS_BYTES = 3 * Sheet.LONGEST;

  private final int items;
  private final int attributes;
  private final boolean words;

  SheetCode(Instrument instrument, Contract contract) {
    this.items = instrument.items().size();
    this.attributes = contract.cuts().attributes().size();
    this.words = contract.openQuestion();
  }

  byte[] write(Sheet sheet) {
    var body = ByteBuffer.allocate(items + attributes + (words ? Short.BYTES + WORDS_BYTES : 0));
    sheet.choices().forEach(choice -> body.put(choice.byteValue()));
    sheet.attributes().forEach(category -> body.put(category.byteValue()));
    if (words) {
      var text = sheet.words().getBytes(StandardCharsets.UTF_8);
      body.putShort((short) text.length).put(text);
    }
    return body.array();
  }

  /// @param token a new one: that under which it was cast is nowhere in it
  Sheet read(byte[] body, String token) {
    var bytes = ByteBuffer.wrap(body);
    var choices = numbers(bytes, items);
    var categories = numbers(bytes, attributes);
    return new Sheet(token, choices, words ? text(bytes) : "", categories);
  }

  private static List<Integer> numbers(ByteBuffer bytes, int count) {
    var numbers = new ArrayList<Integer>();
    for (int i = 0; i < count; i++) {
      numbers.add((int) bytes.get());
    }
    return numbers;
  }

  private static String text(ByteBuffer bytes) {
    var text = new byte[bytes.getShort()];
    bytes.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
