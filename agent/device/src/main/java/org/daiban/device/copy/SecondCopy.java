package org.daiban.device.copy;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.daiban.core.courier.SealChance;
import org.daiban.core.courier.SealOpener;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.Protocol;
import org.daiban.core.log.Signer;
import org.daiban.core.wire.WireException;
import org.daiban.device.database.Database;
import org.daiban.device.database.DatabaseFailure;

/**
 * Keeps the second copy: entries that the county has no receipt for, as batches signed by this
 * device, and the bytes of their photos. Each write is durable when it returns.
 */
public final class SecondCopy {
  /** How the copy stands. */
  public enum State {
    /** Nobody gave a place for one. */
    NONE,
    /** Everything that the county lacks is in it. */
    GOOD,
    /** The place is not there: the stick was pulled out, or the disk does not answer. */
    GONE,
    /** There is no room in that place. */
    FULL
  }

  private static final long BYTES_AT_ONCE = 16L * 1024 * 1024;
  private static final long BATCH_CHARS_WANTED = 300_000;
  private static final int ENTRIES_AT_ONCE = 50;

  /** What the county has got since stays in the file until it is more than this. */
  private static final long STALE_BYTES_MAX = 64L * 1024 * 1024;

  private final File folder;
  private final File file;
  private final CopyFile frames;
  private final Keys keys;
  private CopyFile.Holds holds;
  private State state = State.GONE;

  /**
   * Who can open the copy.
   *
   * @param own this device's sealing key
   * @param recipients the public sealing keys of this device and of the nodes above
   */
  public record Keys(
      SealOpener own, Supplier<List<String>> recipients, SealChance chance, Signer signer) {}

  /**
   * @param folder on another disk than the device's store
   * @param device whose copy it is; several may share a folder
   */
  public SecondCopy(File folder, String device, Keys keys) {
    this.folder = folder;
    this.file = new File(folder, "daiban-copy-" + device + ".bin");
    this.frames = new CopyFile(file);
    this.keys = keys;
  }

  /** How the last write went. */
  public synchronized State state() {
    return state;
  }

  /**
   * Writes what is not in the copy yet, and empties it when the county has everything. Never
   * throws: the device's own store has it all.
   *
   * @param photos where the bytes of a photo lie
   */
  public synchronized State catchUp(Database database, Function<Digest, File> photos) {
    try {
      if (!folder.isDirectory()) {
        throw new IOException("the folder of the copy is not there");
      }
      write(new UnkeptTable(database), database, photos);
      state = State.GOOD;
    } catch (IOException | DatabaseFailure failure) {
      holds = null; // the next time looks again what is there
      state =
          folder.isDirectory() && folder.getUsableSpace() < BYTES_AT_ONCE ? State.FULL : State.GONE;
    }
    return state;
  }

  private void write(UnkeptTable table, Database database, Function<Digest, File> photos)
      throws IOException {
    CopyFile.Holds there = holds();
    if (there.bytes() > 0 && database.transaction(table::isEmpty)) {
      frames.clear();
      holds = new CopyFile.Holds(0, there.lastRow(), Collections.emptySet());
      return;
    }
    if (there.bytes() > STALE_BYTES_MAX + 2 * database.transaction(table::bytes)) {
      frames.clear(); // written anew at once; the device's own store has it all meanwhile
      holds = new CopyFile.Holds(0, 0, Collections.emptySet());
    }
    List<CopyFile.Plain> next = next(table, database, photos);
    while (!next.isEmpty()) {
      append(next);
      next = next(table, database, photos);
    }
  }

  private CopyFile.Holds holds() throws IOException {
    if (holds == null || file.length() != holds.bytes()) {
      holds = frames.look(keys.own());
    }
    return holds;
  }

  /** The next entries and photos that are not in the file, some megabytes at most. */
  private List<CopyFile.Plain> next(
      UnkeptTable table, Database database, Function<Digest, File> photos) throws IOException {
    List<CopyFile.Plain> content = new ArrayList<>();
    List<UnkeptTable.Row> rows =
        database.transaction(() -> table.entriesBehind(holds.lastRow(), ENTRIES_AT_ONCE));
    if (!rows.isEmpty()) {
      content.addAll(batches(rows));
    }
    long bytes = 0;
    for (Digest digest : database.transaction(table::photos)) {
      if (!holds.photos().contains(digest) && bytes < BYTES_AT_ONCE) {
        byte[] photo = bytes(photos.apply(digest));
        bytes += photo.length;
        content.add(new CopyFile.Plain(Frame.PHOTO, hash(digest), photo));
      }
    }
    return content;
  }

  private List<CopyFile.Plain> batches(List<UnkeptTable.Row> rows) {
    List<CopyFile.Plain> batches = new ArrayList<>();
    List<Entry> run = new ArrayList<>();
    long chars = 0;
    for (int i = 0; i < rows.size(); i++) {
      run.add(rows.get(i).entry());
      chars += chars(rows.get(i).entry());
      boolean last = i + 1 == rows.size() || chars > BATCH_CHARS_WANTED;
      if (last || !follows(rows.get(i).entry(), rows.get(i + 1).entry())) {
        byte[] batch = Batch.of(run, keys.signer()).text().getBytes(StandardCharsets.UTF_8);
        byte[] label = Frame.entries(rows.get(i).row(), new byte[0]).label();
        batches.add(new CopyFile.Plain(Frame.ENTRIES, label, batch));
        run = new ArrayList<>();
        chars = 0;
      }
    }
    return batches;
  }

  private static long chars(Entry entry) {
    long payload = entry.payload() == null ? 0 : entry.payload().length();
    return payload + entry.headerText().length();
  }

  private static boolean follows(Entry before, Entry next) {
    return next.header().seq() == before.header().seq() + 1
        && next.header().device().equals(before.header().device());
  }

  private void append(List<CopyFile.Plain> content) throws IOException {
    long bytes = frames.append(holds.bytes(), content, keys.recipients().get(), keys.chance());
    long lastRow = holds.lastRow();
    Set<Digest> photos = new HashSet<>(holds.photos());
    for (CopyFile.Plain each : content) {
      Frame frame = new Frame(each.kind(), each.label(), new byte[0]);
      if (each.kind() == Frame.ENTRIES) {
        lastRow = frame.lastRow();
      } else {
        photos.add(Digest.ofHash(each.label()));
      }
    }
    holds = new CopyFile.Holds(bytes, lastRow, photos);
  }

  /** The entries in the copy that this device can open, each once; empty when there is none. */
  public synchronized List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    read(
        (frame, plain) -> {
          if (frame.kind() == Frame.ENTRIES) {
            entries.addAll(entries(plain));
          }
        });
    return entries;
  }

  private static List<Entry> entries(byte[] batch) {
    try {
      Batch read = Batch.parse(new String(batch, StandardCharsets.UTF_8));
      return read.chained() && read.payloadsMatch() ? read.entries() : Collections.emptyList();
    } catch (WireException damaged) {
      return Collections.emptyList();
    }
  }

  /** Hands out the photos in the copy. */
  public synchronized void photos(PhotoTaker taker) {
    read(
        (frame, plain) -> {
          if (frame.kind() == Frame.PHOTO) {
            taker.take(Digest.ofHash(frame.label()), plain);
          }
        });
  }

  /** Takes a photo whose bytes come back. */
  @FunctionalInterface
  public interface PhotoTaker {
    void take(Digest digest, byte[] bytes);
  }

  private void read(java.util.function.BiConsumer<Frame, byte[]> each) {
    try {
      if (file.isFile()) {
        frames.read(keys.own(), each);
      }
    } catch (IOException unreadable) {
      state = State.GONE;
    }
  }

  private static byte[] bytes(File photo) throws IOException {
    byte[] bytes = new byte[(int) Math.min(photo.length(), Protocol.ATTACHMENT_BYTES_MAX)];
    try (RandomAccessFile in = new RandomAccessFile(photo, "r")) {
      in.readFully(bytes);
    }
    return bytes;
  }

  private static byte[] hash(Digest digest) {
    byte[] hash = new byte[Frame.LABEL_BYTES];
    String hex = digest.hex();
    for (int i = 0; i < hash.length; i++) {
      hash[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
    }
    return hash;
  }
}
