package org.daiban.node.http;

import static org.daiban.node.http.Bodies.BYTES;
import static org.daiban.node.http.Bodies.gzip;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.daiban.core.packing.Coding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies folded and deflated with a dictionary, good ones and bombs. */
class PackedBodyTest {
  private static final String PATH = "/api/echo/bytes";
  private static final byte[] PLAIN = plain();

  @TempDir static Path folder;
  private static TestServer server;

  private static byte[] plain() {
    byte[] content = new byte[50_000];
    new Random(1).nextBytes(content);
    return content;
  }

  @BeforeAll
  static void start() throws IOException {
    server = new TestServer(Files.write(folder.resolve("a.png"), PLAIN));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void packedBodyIsUnfolded() throws IOException {
    try (Response answer = post(Coding.ONE.pack(PLAIN), "daiban-1")) {
      assertArrayEquals(PLAIN, answer.body().bytes());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "daiban-1"})
  void fewBytesThatWouldBecomeMillionsAreTooLarge(String encoding) throws IOException {
    byte[] plain = new byte[900_000];
    byte[] bomb = encoding.equals("gzip") ? gzip(plain) : Coding.ONE.pack(plain);
    try (Response answer = post(bomb, encoding)) {
      assertProblem(answer, 413, "body-too-large");
    }
  }

  @Test
  void packedBodyThatIsDamagedIsABadRequest() throws IOException {
    byte[] cut = Arrays.copyOf(Coding.ONE.pack(PLAIN), 100);
    try (Response answer = post(cut, "daiban-1")) {
      assertProblem(answer, 400, "packing-invalid");
    }
  }

  @Test
  void bodyOfAnotherDictionaryIsABadRequest() throws IOException {
    Deflater deflater = new Deflater();
    deflater.setDictionary(new byte[] {1, 2, 3});
    deflater.setInput(PLAIN);
    deflater.finish();
    byte[] room = new byte[2 * PLAIN.length];
    int length = deflater.deflate(room);
    deflater.end();
    byte[] other = Arrays.copyOf(room, length);
    try (Response answer = post(other, "daiban-1")) {
      assertProblem(answer, 400, "packing-invalid");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"daiban-999", "gzip, gzip", "daiban-1, gzip"})
  void unknownDictionaryAndPackingTwiceAreToldWhatIsKnown(String encoding) throws IOException {
    try (Response answer = post(PLAIN, encoding)) {
      assertEquals("daiban-1, gzip", answer.header("Accept-Encoding"));
      assertProblem(answer, 415, "coding-unknown");
    }
  }

  private static void assertProblem(Response answer, int status, String code) throws IOException {
    String body = answer.body().string();
    assertEquals(status, answer.code(), body);
    assertEquals(Problem.MEDIA_TYPE, answer.header("Content-Type"));
    assertTrue(body.contains("\"code\":\"" + code + "\""), body);
  }

  private static Response post(byte[] body, String encoding) throws IOException {
    return server.send(
        server
            .request(PATH)
            .header("Content-Encoding", encoding)
            .post(RequestBody.create(body, BYTES))
            .build());
  }
}
