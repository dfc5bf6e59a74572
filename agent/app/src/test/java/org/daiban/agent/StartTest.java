package org.daiban.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daiban.agent.village.Village;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator reads when the agent cannot start. */
class StartTest {
  private static final byte[] NO_DATABASE =
      "this is no database, and far too short for one".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void damagedDeviceStoreIsNamedAndLeftAsItIs() throws Exception {
    Path data = folder.resolve("village");
    try (TestNode county = TestNode.county(folder.resolve("county"));
        TestNode village = TestNode.start(data, 0, 2);
        Browser browser = new Browser(village)) {
      String code = county.code(TestNode.VILLAGE);
      browser.post(
          "enrolment", "{\"upstream\":\"" + county.address() + "\",\"code\":\"" + code + "\"}");
    }
    Files.write(data.resolve(Village.FILE), NO_DATABASE);
    Exception fault = assertThrows(Exception.class, () -> TestNode.start(data, 0, 3));
    assertTrue(fault.getMessage().contains("数据库文件已损坏"), fault.toString());
    assertEquals(NO_DATABASE.length, Files.size(data.resolve(Village.FILE)));
  }

  @Test
  void takenPortIsNamed() throws Exception {
    try (TestNode first = TestNode.start(folder.resolve("one"), 0, 1)) {
      Exception fault =
          assertThrows(
              Exception.class, () -> TestNode.start(folder.resolve("two"), first.port(), 2));
      assertTrue(fault.getMessage().contains(Integer.toString(first.port())), fault.toString());
    }
  }

  @Test
  void folderInUseIsNamed() throws Exception {
    try (TestNode first = TestNode.start(folder.resolve("one"), 0, 1)) {
      assertThrows(Exception.class, () -> TestNode.start(folder.resolve("one"), 0, 2));
      assertTrue(first.port() > 0);
    }
  }
}
