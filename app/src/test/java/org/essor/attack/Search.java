package org.essor.attack;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds many needles at once in a heap of bytes, by their first eight.
final class Search {

  private final Map<Long, byte[]> needles = new HashMap<>();
  private final boolean[] beginnings = new boolean[1 << Short.SIZE];

  Search(List<byte[]> needles) {
    for (var needle : needles) {
      var bytes = ByteBuffer.wrap(needle);
      this.needles.put(bytes.getLong(0), needle);
      beginnings[bytes.getShort(0) & 0xffff] = true;
    }
  }

  /// Where each needle that is there lies first.
  Map<ByteBuffer, Long> in(byte[] heap) {
    var found = new HashMap<ByteBuffer, Long>();
    var bytes = ByteBuffer.wrap(heap);
    for (int at = 0; at + Long.BYTES <= heap.length; at++) {
      if (beginnings[bytes.getShort(at) & 0xffff]) {
        var needle = needles.get(bytes.getLong(at));
        if (needle != null
            && at + needle.length <= heap.length
            && bytes.slice(at, needle.length).equals(ByteBuffer.wrap(needle))) {
          found.putIfAbsent(ByteBuffer.wrap(needle), (long) at);
        }
      }
    }
    return found;
  }
}
