package org.daiban.device.copy;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.daiban.core.courier.SealChance;
import org.daiban.core.courier.SealOpener;
import org.daiban.core.courier.SealedRecords;
import org.daiban.core.log.Digest;
import org.daiban.core.wire.WireException;

/** The copy's file: frames one behind the other; what is torn at its end counts for nothing. */
final class CopyFile {
  private final File file;

  /** What a file holds whole: its bytes, the last row of its entries, its photos. */
  record Holds(long bytes, long lastRow, Set<Digest> photos) {}

  /** One thing to write: the frame's label and what is sealed into it. */
  @SuppressWarnings("ArrayRecordComponent") // written once and never compared
  record Plain(char kind, byte[] label, byte[] bytes) {}

  CopyFile(File file) {
    this.file = file;
  }

  /**
   * Looks what is there without opening it, but for the last frame, which a power cut may have left
   * without its bytes.
   */
  Holds look(SealOpener opener) throws IOException {
    Set<Digest> photos = new HashSet<>();
    long[] whole = {0, 0};
    if (file.isFile()) {
      walk(
          opener,
          file.length(),
          (frame, plain) -> {
            whole[0] += Frame.BEFORE_BYTES + frame.bytes().length;
            note(frame, whole, photos);
          });
    }
    return new Holds(whole[0], whole[1], photos);
  }

  private static void note(Frame frame, long[] whole, Set<Digest> photos) {
    if (frame.kind() == Frame.ENTRIES) {
      whole[1] = Math.max(whole[1], frame.lastRow());
    } else if (frame.kind() == Frame.PHOTO) {
      photos.add(Digest.ofHash(frame.label()));
    }
  }

  /** Hands out every frame that can be opened, with its content; stops where the file is torn. */
  void read(SealOpener opener, BiConsumer<Frame, byte[]> each) throws IOException {
    walk(
        opener,
        0,
        (frame, plain) -> {
          if (plain != null) {
            each.accept(frame, plain);
          }
        });
  }

  /** Frames that end before {@code unopened} need not open. */
  private void walk(SealOpener opener, long unopened, BiConsumer<Frame, byte[]> each)
      throws IOException {
    long at = 0;
    int number = 0;
    Optional<SealedRecords> seal = Optional.empty();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(new FileInputStream(file), 1 << 16))) {
      while (true) {
        Frame frame = Frame.read(in);
        at += Frame.BEFORE_BYTES + frame.bytes().length;
        byte[] plain = null;
        if (frame.kind() == Frame.HEAD) {
          seal = SealedRecords.open(new String(frame.bytes(), StandardCharsets.UTF_8), opener);
          number = 0;
        } else {
          number++;
          plain = at < unopened ? null : opened(seal, number, frame);
          if (plain == null && at >= unopened) {
            return;
          }
        }
        each.accept(frame, plain);
      }
    } catch (EOFException | WireException end) {
      return; // torn here, or written by somebody else: it is written over from here on
    }
  }

  private static byte[] opened(Optional<SealedRecords> seal, int number, Frame frame) {
    return seal.flatMap(records -> records.opened(number, frame.bytes())).orElse(null);
  }

  /** Writes behind what is whole, under a new key, and makes it durable; answers the new length. */
  long append(long whole, List<Plain> content, List<String> recipients, SealChance chance)
      throws IOException {
    SealedRecords seal = SealedRecords.begin(recipients, chance);
    try (RandomAccessFile out = new RandomAccessFile(file, "rw")) {
      out.setLength(whole);
      out.seek(whole);
      out.write(Frame.head(seal.head().getBytes(StandardCharsets.UTF_8)).written());
      int number = 0;
      for (Plain each : content) {
        byte[] sealed = seal.closed(++number, each.bytes());
        out.write(new Frame(each.kind(), each.label(), sealed).written());
      }
      out.getFD().sync();
      return out.length();
    }
  }

  /** Leaves nothing in the file. */
  void clear() throws IOException {
    if (file.isFile()) {
      try (FileOutputStream out = new FileOutputStream(file)) {
        out.getFD().sync();
      }
    }
  }
}
