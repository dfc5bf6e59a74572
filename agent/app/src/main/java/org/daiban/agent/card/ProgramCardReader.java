package org.daiban.agent.card;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.WireException;
import org.daiban.node.http.Refusal;

/**
 * A maker's reader behind a program that reads one card and prints one line of JSON in UTF-8:
 *
 * <pre>{"name":"…","number":"…","address":"…"}</pre>
 *
 * It prints nothing and ends with 2 when no card lies on the reader. What it prints is not logged.
 */
final class ProgramCardReader implements CardReader {
  private static final int NO_CARD = 2;
  private static final int BYTES_MAX = 4 * 1024;

  private final String program;
  private final long patienceMs;

  ProgramCardReader(String program, long patienceMs) {
    this.program = program;
    this.patienceMs = patienceMs;
  }

  @Override
  public boolean isThere() {
    return true;
  }

  @Override
  public IdentityCard read() {
    try {
      return read(
          new ProcessBuilder(program).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    } catch (IOException | WireException | IllegalArgumentException unusable) {
      throw failed();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw failed();
    }
  }

  private IdentityCard read(Process reading) throws IOException, InterruptedException {
    try (InputStream out = reading.getInputStream()) {
      reading.getOutputStream().close();
      if (!reading.waitFor(patienceMs, TimeUnit.MILLISECONDS)) {
        throw failed();
      }
      if (reading.exitValue() == NO_CARD) {
        throw Refusal.conflict("card-none", "读卡器上没有读到身份证。", "请把身份证平放在读卡器上，再点一次；卡坏了就照证填写。");
      }
      String line = new String(out.readNBytes(BYTES_MAX), StandardCharsets.UTF_8);
      return IdentityCard.from(Json.object(line, BYTES_MAX));
    } finally {
      reading.destroyForcibly();
    }
  }

  private static Refusal failed() {
    return Refusal.unavailable(
        "card-reader-failed", "读卡器没有正常工作。", "请检查连线，重新插一下读卡器再试；仍不行就照身份证填写号码。");
  }
}
