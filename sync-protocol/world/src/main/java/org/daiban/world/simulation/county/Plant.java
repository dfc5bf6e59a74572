package org.daiban.world.simulation.county;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daiban.core.engine.Replica;
import org.daiban.core.engine.RoundTrip;
import org.daiban.core.engine.Work;
import org.daiban.core.log.Digest;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.node.uploads.Upload;
import org.daiban.node.uploads.UploadFiles;
import org.daiban.world.simulation.machine.Habits;
import org.daiban.world.simulation.machine.Hardware;
import org.daiban.world.simulation.store.Disk;
import org.daiban.world.simulation.store.DiskFaults;
import org.daiban.world.simulation.store.LookTable;
import org.daiban.world.simulation.store.Pieces;
import org.daiban.world.simulation.store.Rewriting;

/**
 * Faults that are planted to see whether they are noticed. None of them is in the product: a
 * statement is said otherwise to SQLite, a table is made otherwise, or a simulated machine has a
 * bad habit. A simulation that lives through one of them without a word proves nothing.
 */
public enum Plant {
  /** A node takes the same entry twice. */
  NO_UNIQUE_CONSTRAINT {
    @Override
    Rewriting rewriting() {
      return Rewriting.none().replace(Pieces.KEPT_ONCE, "");
    }

    @Override
    List<byte[]> images(List<byte[]> disks) {
      List<byte[]> other = new ArrayList<>();
      for (byte[] image : disks) {
        try (Disk disk = Disk.of(image, new DiskFaults(), Rewriting.none())) {
          new LookTable(disk).dropPrimaryKey("kept_entry", "PRIMARY KEY (device, seq)");
          other.add(disk.image());
        }
      }
      return other;
    }
  },

  /** A device takes any receipt for a receipt of everything. */
  OUTBOX_CLEARED_BY_ANY_RECEIPT {
    @Override
    Rewriting rewriting() {
      return Rewriting.none().replace(Pieces.NAMED, Pieces.ALL);
    }
  },

  /** Rows of the feed can be seen later than their positions say. */
  POSITIONS_DRAWN_BEFORE_COMMIT {
    @Override
    Rewriting rewriting() {
      return Rewriting.none().publishLate();
    }
  },

  /** A receipt names what the disk does not have yet. */
  RECEIPT_BEFORE_DURABLE {
    @Override
    Habits habits() {
      return Habits.GOOD.answeringFirst();
    }
  },

  /** The cursor moves on, and what stands before it is taken after that. */
  CURSOR_BEFORE_APPLY {
    @Override
    Habits habits() {
      return Habits.GOOD.withReplica(CursorFirst::new);
    }
  },

  /** A node takes entries behind an entry that they do not follow. */
  CHAIN_NOT_CHECKED {
    @Override
    Rewriting rewriting() {
      return Rewriting.none().replace(Pieces.WHAT_IS_KEPT, Pieces.NOTHING_IS_KEPT);
    }
  },

  /** The second history under a name takes the place of the first. */
  FORK_OVERWRITES {
    @Override
    Rewriting rewriting() {
      return Rewriting.none()
          .replace(Pieces.WHAT_IS_KEPT, Pieces.NOTHING_IS_KEPT)
          .replace(Pieces.KEPT_ONCE, Pieces.KEPT_OVER);
    }
  },

  /** A node takes the bytes that came for the photo that was promised. */
  ATTACHMENT_TRUSTED_WITHOUT_HASH {
    @Override
    Habits habits() {
      return Habits.GOOD.withUploads(TrustingFiles::new);
    }
  },

  /** A sign-in page's 200 is good enough for the outbox. */
  PORTAL_BELIEVED {
    @Override
    Habits habits() {
      return Habits.GOOD.believingAnything();
    }
  },

  /** Told to wait, a machine tries again as after any failure. */
  WAIT_IGNORED {
    @Override
    Habits habits() {
      return Habits.GOOD.impatient();
    }
  },

  /** A device shows any snapshot that comes, also one of an earlier term or revision. */
  TERM_IGNORED {
    @Override
    Rewriting rewriting() {
      return Rewriting.none().replace(Pieces.HIGHER, Pieces.ANY);
    }
  },

  /** A thing that changes keeps its first text in the feed. */
  FEED_KEEPS_FIRST_TEXT {
    @Override
    Rewriting rewriting() {
      return Rewriting.none().replace(Pieces.NEW_TEXT, Pieces.SAME_TEXT);
    }
  };

  Habits habits() {
    return Habits.GOOD;
  }

  Rewriting rewriting() {
    return Rewriting.none();
  }

  /** The disks of a node as this plant wants them. */
  List<byte[]> images(List<byte[]> disks) {
    return disks;
  }

  /** A life with this fault in all machines. */
  public Life life(Morning morning, long seed, Trace trace) {
    return new Life(morning.with(this), seed, habits(), rewriting(), trace);
  }

  /** Says of every file that it is what it should be. */
  private static final class TrustingFiles extends UploadFiles {
    TrustingFiles(Path folder) {
      super(folder);
    }

    @Override
    protected Digest hash(Upload upload) {
      return upload.hash();
    }
  }

  /** Puts the cursor in its place before anything else. */
  private record CursorFirst(Replica replica, Hardware hardware) implements Replica {
    @Override
    public void apply(ExchangeAnswer answer, RoundTrip roundTrip) {
      hardware.look().putCursor(answer.cursor());
      replica.apply(answer, roundTrip);
    }

    @Override
    public Work work(Set<Digest> resting) {
      return replica.work(resting);
    }

    @Override
    public ExchangeRequest request(int batchCharsMax) {
      return replica.request(batchCharsMax);
    }

    @Override
    public byte[] readPiece(Digest hash, long offset, int bytesMax) {
      return replica.readPiece(hash, offset, bytesMax);
    }

    @Override
    public void attachmentAt(Digest hash, long offset, boolean complete) {
      replica.attachmentAt(hash, offset, complete);
    }

    @Override
    public void attachmentRefused(Digest hash, String code, String reason, String todo) {
      replica.attachmentRefused(hash, code, reason, todo);
    }
  }
}
