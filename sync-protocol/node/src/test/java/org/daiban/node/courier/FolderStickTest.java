package org.daiban.node.courier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.core.courier.ParcelRefused;
import org.daiban.core.courier.ParcelSource;
import org.daiban.core.courier.ParcelTrouble;
import org.daiban.node.Options;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder as a stick, and which folders may be one. */
class FolderStickTest {
  private static final String NAME = "10020103.U0H";

  @TempDir Path folder;
  private Path root;
  private FolderStick stick;

  @BeforeEach
  void plugIn() throws IOException {
    root = Files.createDirectory(folder.resolve("U盘"));
    stick = FolderStick.at(root);
  }

  @Test
  void fileIsReadAsItWasWritten() throws IOException {
    stick.write(NAME, out -> out.write(new byte[] {1, 2, 3}));

    assertEquals(NAME, stick.files().get(0).name());
    try (ParcelSource source = stick.open(NAME)) {
      assertArrayEquals(new byte[] {2, 3}, source.read(1, 10));
      assertEquals(0, source.read(7, 10).length);
    }
  }

  @Test
  void fileThatCouldNotBeFinishedLeavesTheOneBefore() throws IOException {
    stick.write(NAME, out -> out.write(7));
    assertThrows(
        IOException.class,
        () ->
            stick.write(
                NAME,
                out -> {
                  out.write(new byte[100_000]);
                  throw new IOException("no more room");
                }));

    assertEquals(1, stick.files().size());
    assertEquals(1, stick.files().get(0).sizeBytes());
  }

  @Test
  void freshStickIsEmptyAndOneThatIsGoneFails() throws IOException {
    assertTrue(stick.files().isEmpty());
    Files.delete(root);

    assertThrows(IOException.class, () -> stick.files());
    assertThrows(IOException.class, () -> stick.freeBytes());
  }

  @Test
  void folderThatLeadsElsewhereIsNeitherReadNorWritten() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.write(elsewhere.resolve(NAME), new byte[] {1});
    Files.createSymbolicLink(root.resolve("DAIBAN"), elsewhere);

    assertTrue(stick.files().isEmpty());
    assertThrows(IOException.class, () -> stick.write("10020103.U0J", out -> out.write(1)));
  }

  @Test
  void nameThatLeadsElsewhereIsNone() {
    assertThrows(IOException.class, () -> stick.open("../daiban.db"));
  }

  @Test
  void onlyPlacesOfTheListAreSticks() throws IOException {
    Path second = Files.createDirectory(folder.resolve("second"));
    Places places =
        new Places(
            new Options(
                folder,
                "127.0.0.1",
                0,
                Optional.empty(),
                Optional.empty(),
                Map.of("courier", root + File.pathSeparator + second)));
    List<String> ids = places.all().stream().map(Place::id).toList();

    assertTrue(ids.containsAll(List.of(root.toString(), second.toString())));
    assertEquals(
        ParcelTrouble.GONE,
        assertThrows(ParcelRefused.class, () -> places.stick(folder.toString())).trouble());
  }
}
