package org.daiban.node.courier;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.courier.ParcelRefused;
import org.daiban.core.courier.ParcelTrouble;
import org.daiban.core.courier.Stick;
import org.daiban.node.Options;

/**
 * Which folders of this machine may be sticks: those of the option {@code --courier}, and drives
 * that the system has mounted beside its own. Nobody types a path: whoever sits at a screen far
 * away could else have this machine read and write where it should not.
 */
public final class Places {
  /** The option that names folders. */
  public static final String OPTION = "courier";

  private static final int PLACES_MAX = 20;
  private static final String[] MOUNTS = {"/media", "/run/media", "/mnt", "/Volumes"};

  private final String named;
  private final Path data;

  public Places(Options options) {
    this.named = options.more().getOrDefault(OPTION, "");
    this.data = options.data();
  }

  /** The places that are there now; what was just plugged in is among them at the next look. */
  public List<Place> all() {
    List<Place> places = new ArrayList<>();
    for (String path : named.split(File.pathSeparator, PLACES_MAX)) {
      if (!path.isBlank()) {
        add(path, places);
      }
    }
    for (String mounts : MOUNTS) {
      addMounted(Path.of(mounts), 2, places);
    }
    addDriveLetters(places);
    return places;
  }

  /** A place of the list as a stick. */
  public Stick stick(String id) {
    return all().stream()
        .filter(place -> place.id().equals(id))
        .findFirst()
        .map(place -> FolderStick.at(place.root()))
        .orElseThrow(() -> new ParcelRefused(ParcelTrouble.GONE));
  }

  private void add(String path, List<Place> places) {
    try {
      add(Path.of(path).toAbsolutePath(), places);
    } catch (InvalidPathException e) {
      return; // an option that is no path names no place
    }
  }

  private void add(Path root, List<Place> places) {
    boolean known = places.stream().anyMatch(place -> place.root().equals(root));
    if (known || places.size() >= PLACES_MAX || !Files.isDirectory(root) || data.equals(root)) {
      return;
    }
    long free = store(root).map(Places::free).orElse(0L);
    places.add(new Place(root.toString(), root.toString(), free, root));
  }

  /** Folders below that lie on another drive than their parent. */
  private void addMounted(Path folder, int depth, List<Place> places) {
    if (depth == 0 || !Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder, Files::isDirectory)) {
      for (Path child : children) {
        if (isMount(folder, child)) {
          add(child, places);
        } else {
          addMounted(child, depth - 1, places);
        }
      }
    } catch (IOException notOurs) {
      return; // another user's drives
    }
  }

  private static boolean isMount(Path folder, Path child) {
    Optional<FileStore> outer = store(folder);
    Optional<FileStore> inner = store(child);
    return outer.isPresent()
        && inner.isPresent()
        && !outer.get().equals(inner.get())
        && !inner.get().isReadOnly();
  }

  /** Windows: every letter but the one that this program's data lies on and the system's. */
  private void addDriveLetters(List<Place> places) {
    if (File.separatorChar != '\\') {
      return;
    }
    for (File root : File.listRoots()) {
      Path path = root.toPath();
      boolean system = path.toString().equalsIgnoreCase("C:\\") || data.startsWith(path);
      if (!system && root.getUsableSpace() > 0) {
        add(path, places);
      }
    }
  }

  private static Optional<FileStore> store(Path path) {
    try {
      return Optional.of(Files.getFileStore(path));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static long free(FileStore store) {
    try {
      return store.getUsableSpace();
    } catch (IOException e) {
      return 0;
    }
  }
}
