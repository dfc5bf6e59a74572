package org.daiban.core.packing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daiban.core.wire.JsonLine;

/**
 * Makes the golden file {@code packed-request.json} anew from {@code exchange-request.ndjson}: the
 * folded text, the raw column and one packed form, in hexadecimal. The words are the folder of the
 * golden files. To be run when the golden request was changed on purpose; {@code CodingTest} tells
 * when that was forgotten.
 */
final class PackedVectorProgram {
  private PackedVectorProgram() {}

  /** Writes the file. */
  public static void main(String[] words) throws IOException {
    Path golden = Path.of(words[0]);
    byte[] plain = Files.readAllBytes(golden.resolve("exchange-request.ndjson"));
    Files.write(
        golden.resolve("packed-request.json"), vector(plain).getBytes(StandardCharsets.UTF_8));
  }

  /** The line of the file. */
  static String vector(byte[] plain) {
    Folding folding = Folding.of(plain, Dictionary.numbered(1).digits());
    return new JsonLine()
        .put("coding", Coding.ONE.name())
        .put("folded", Octets.hex(folding.text()))
        .put("raw", Octets.hex(folding.raw()))
        .put("packed", Octets.hex(Coding.ONE.pack(plain)))
        .text();
  }
}
