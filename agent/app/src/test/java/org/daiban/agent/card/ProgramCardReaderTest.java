package org.daiban.agent.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.daiban.node.http.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A maker's program stands between the reader and us; here it is a few lines of shell. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the program of the test is a shell script")
class ProgramCardReaderTest {
  private static final String CARD =
      "{\"name\":\"测试人\",\"number\":\"340822190001010017\",\"address\":\"高河镇\"}";

  @TempDir Path folder;

  @Test
  void oneLineOfJsonIsACard() throws IOException {
    IdentityCard card = reader("echo '" + CARD + "'", 10_000).read();
    assertEquals(new IdentityCard("测试人", "340822190001010017", "高河镇"), card);
  }

  @Test
  void programThatEndsWithTwoHasNoCard() throws IOException {
    assertRefused("card-none", reader("exit 2", 10_000));
  }

  @Test
  void whatIsNoCardIsAFailure() throws IOException {
    assertRefused("card-reader-failed", reader("echo hello", 10_000));
    assertRefused("card-reader-failed", reader("echo '{\"name\":\"x\"}'", 10_000));
    assertRefused("card-reader-failed", reader("exit 1", 10_000));
    String long300 = "x".repeat(300);
    assertRefused(
        "card-reader-failed", reader("echo '" + CARD.replace("高河镇", long300) + "'", 10_000));
  }

  @Test
  void readerThatHangsIsGivenUp() throws IOException {
    assertRefused("card-reader-failed", reader("exec sleep 60", 200));
  }

  @Test
  void programThatIsNotThereIsAFailure() {
    assertRefused(
        "card-reader-failed", new ProgramCardReader(folder.resolve("none").toString(), 1_000));
  }

  @Test
  void laptopWithoutAReaderSaysWhatToDo() {
    assertRefused("card-reader-none", new NoCardReader());
  }

  private CardReader reader(String lines, long patienceMs) throws IOException {
    Path program = folder.resolve("reader " + lines.hashCode());
    Files.writeString(program, "#!/bin/sh\n" + lines + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return new ProgramCardReader(program.toString(), patienceMs);
  }

  private static void assertRefused(String code, CardReader reader) {
    Refusal refused = assertThrows(Refusal.class, reader::read);
    assertEquals(code, refused.problem().code());
  }
}
