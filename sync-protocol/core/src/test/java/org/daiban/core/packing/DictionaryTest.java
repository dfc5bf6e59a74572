package org.daiban.core.packing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.daiban.core.log.Digest;
import org.junit.jupiter.api.Test;

class DictionaryTest {
  /** Stands in docs/sync-protocol.md too; other clients hold this very file. */
  private static final String ONE =
      "sha256:487b448bba088885ed4ac674b5c7a735cb16b009d1d2927067ce4fb7a335f8fc";

  @Test
  void dictionaryOfAReleasedNumberNeverChanges() {
    assertEquals(ONE, Digest.of(Dictionary.numbered(1).bytes()).text());
  }

  @Test
  void dictionaryIsWhatItsProgramMakes() {
    assertArrayEquals(
        DictionaryProgram.dictionary(),
        Dictionary.numbered(1).bytes(),
        "Until the first release run DictionaryProgram again; after it leave 1 alone and make 2.");
  }

  @Test
  void compressorCanLookBackOnAllOfIt() {
    assertTrue(Dictionary.numbered(1).bytes().length <= DictionaryProgram.BYTES_MAX);
  }

  @Test
  void codesOfItemsStandInIt() {
    assertTrue(Dictionary.numbered(1).digits().contains("340511014000"));
  }
}
