package org.daiban.world.simulation.county;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.daiban.core.log.FeedItem;
import org.daiban.world.simulation.machine.Habits;
import org.daiban.world.simulation.machine.Village;
import org.daiban.world.simulation.store.Disk;
import org.daiban.world.simulation.store.DiskFaults;
import org.daiban.world.simulation.store.Pieces;
import org.daiban.world.simulation.store.PlantTable;
import org.daiban.world.simulation.store.Rewriting;

/**
 * Faults that are planted to see whether they are noticed. None of them is in the product: a
 * statement is said otherwise to SQLite, a table is made otherwise, or a simulated machine has a
 * bad habit. A simulation that lives through one of them without a word proves nothing.
 */
public enum Plant {
  /** A node takes the same entry twice. */
  NO_UNIQUE_CONSTRAINT("P2") {
    @Override
    Rewriting rewriting() {
      return Rewriting.none().replace(Pieces.KEPT_ONCE, "");
    }

    @Override
    List<byte[]> images(List<byte[]> disks) {
      return changed(disks, look -> look.dropPrimaryKey("kept_entry", "PRIMARY KEY (device, seq)"));
    }
  },

  /** A device takes any receipt for a receipt of everything. */
  OUTBOX_CLEARED_BY_ANY_RECEIPT("P3") {
    @Override
    Rewriting rewriting() {
      return Rewriting.none().replace(Pieces.NAMED, Pieces.ALL);
    }
  },

  /** Rows of the feed can be seen later than their positions say. */
  POSITIONS_DRAWN_BEFORE_COMMIT("P4") {
    @Override
    Rewriting rewriting() {
      return Rewriting.none().publishLate();
    }
  },

  /** A receipt names what the disk does not have yet. */
  RECEIPT_BEFORE_DURABLE("P3") {
    @Override
    Habits habits() {
      return Habits.GOOD.answeringFirst();
    }
  },

  /** The cursor moves on, and what stands before it is taken after that. */
  CURSOR_BEFORE_APPLY("P4") {
    @Override
    Habits habits() {
      return Habits.GOOD.withReplica(CursorFirst::new);
    }
  },

  /** A node takes entries behind an entry that they do not follow. */
  CHAIN_NOT_CHECKED("P3") {
    @Override
    Rewriting rewriting() {
      return Rewriting.none().replace(Pieces.WHAT_IS_KEPT, Pieces.NOTHING_IS_KEPT);
    }
  },

  /** The second history under a name takes the place of the first. */
  FORK_OVERWRITES("P8") {
    @Override
    Rewriting rewriting() {
      return Rewriting.none()
          .replace(Pieces.WHAT_IS_KEPT, Pieces.NOTHING_IS_KEPT)
          .replace(Pieces.KEEPING, Pieces.KEEPING_OVER)
          .replace(Pieces.KEPT_ONCE, "");
    }
  },

  /** A node takes the bytes that came for the photo that was promised. */
  ATTACHMENT_TRUSTED_WITHOUT_HASH("P1") {
    @Override
    Habits habits() {
      return Habits.GOOD.withUploads(TrustingFiles::new);
    }
  },

  /** A sign-in page's 200 is good enough for the outbox. */
  PORTAL_BELIEVED("P3") {
    @Override
    Habits habits() {
      return Habits.GOOD.believingAnything();
    }
  },

  /** Told to wait, a machine tries again as after any failure. */
  WAIT_IGNORED("P11") {
    @Override
    Habits habits() {
      return Habits.GOOD.impatient();
    }
  },

  /** A device shows any snapshot that comes, also one of an earlier term or revision. */
  TERM_IGNORED("P3") {
    @Override
    Rewriting rewriting() {
      return Rewriting.none().replace(Pieces.HIGHER, Pieces.ANY);
    }

    @Override
    Habits habits() {
      return Habits.GOOD.withReplica((replica, hardware) -> new OldSnapshots(replica));
    }
  },

  /** A device takes its own clock for the word of a node whose clock was checked. */
  OWN_CLOCK_BELIEVED("P7") {
    @Override
    Habits habits() {
      return Habits.GOOD.withReplica(OwnClock::new);
    }
  },

  /** A device goes on believing what a county said before it was put back. */
  OLD_LIFE_BELIEVED("P6") {
    @Override
    Rewriting rewriting() {
      return Rewriting.none().replace(Pieces.FORGETTING, Pieces.NOT_FORGETTING);
    }
  },

  /** A node drops what it does not know from entries whose type it does not know. */
  UNKNOWN_FIELDS_DROPPED("P9") {
    @Override
    List<byte[]> images(List<byte[]> disks) {
      return changed(disks, look -> look.dropUnknownFields(Village.UNKNOWN_TYPE));
    }
  },

  /** What a holder has answered is told to nobody. */
  OUTCOMES_LOST("P4") {
    @Override
    List<byte[]> images(List<byte[]> disks) {
      return changed(disks, PlantTable::loseOutcomes);
    }
  },

  /** A node begins at the front each time, whatever its reader has read. */
  CURSOR_IGNORED("P5") {
    @Override
    Rewriting rewriting() {
      return Rewriting.none().replace(Pieces.BEHIND, Pieces.FROM_THE_FRONT);
    }
  },

  /** A node goes on taking what a lost machine brings. */
  REVOCATION_IGNORED("P10") {
    @Override
    Rewriting rewriting() {
      return Rewriting.none().replace(Pieces.SHUT_OUT, Pieces.NEVER_SHUT_OUT);
    }
  },

  /** A township goes on in its old term: no snapshot of the county's reaches its cases. */
  TERM_NOT_HEARD("P3") {
    @Override
    Habits habits() {
      return Habits.GOOD.withReplica(DeafTownship.to(FeedItem.CASE));
    }
  },

  /** A township does not hear who is in charge of a village, or of itself. */
  CHARGE_NOT_HEARD("P10") {
    @Override
    Habits habits() {
      return Habits.GOOD.withReplica(DeafTownship.to(FeedItem.CHARGE));
    }
  },

  /** A device does not mind that another history goes by its name. */
  FORK_NOT_MINDED("P8") {
    @Override
    Rewriting rewriting() {
      return Rewriting.none().replace(Pieces.FORK_NOTED, Pieces.FORK_NOT_NOTED);
    }
  },

  /** A county that was put back gives the numbers of its log again. */
  NUMBERS_GIVEN_AGAIN("P2") {
    @Override
    Rewriting rewriting() {
      return Rewriting.none().replace(Pieces.LOG_FLOOR, Pieces.NO_LOG_FLOOR);
    }
  },

  /** A thing that changes keeps its first text in the feed. */
  FEED_KEEPS_FIRST_TEXT("P4") {
    @Override
    Rewriting rewriting() {
      return Rewriting.none().replace(Pieces.NEW_TEXT, Pieces.SAME_TEXT);
    }
  };

  private final String promise;

  Plant(String promise) {
    this.promise = promise;
  }

  /** The promise under whose name it must be caught. */
  public String promise() {
    return promise;
  }

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

  private static List<byte[]> changed(List<byte[]> disks, Consumer<PlantTable> change) {
    List<byte[]> other = new ArrayList<>();
    for (byte[] image : disks) {
      try (Disk disk = Disk.of(image, new DiskFaults(), Rewriting.none())) {
        change.accept(new PlantTable(disk));
        other.add(disk.image());
      }
    }
    return other;
  }

  /** A morning with this fault in the tables of all nodes. */
  public Morning in(Morning morning) {
    return morning.with(this);
  }

  /** A life with this fault in all machines, of a morning with it. */
  public Life life(Morning planted, long seed) {
    return new Life(planted, seed, habits(), rewriting(), Trace.SILENT);
  }
}
