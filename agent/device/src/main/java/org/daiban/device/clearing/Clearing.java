package org.daiban.device.clearing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.daiban.core.log.Checkpoint;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Signed;
import org.daiban.core.log.Signer;
import org.daiban.device.database.Database;
import org.daiban.device.log.CheckpointTable;
import org.daiban.device.log.DeviceName;
import org.daiban.device.log.EntryTable;
import org.daiban.device.log.LogNameTable;
import org.daiban.device.space.DiskLevel;

/**
 * Lets go what the county keeps safe. What counts is the order of the log, never a clock: a wrong
 * one can make nothing look old.
 */
public final class Clearing {
  /** So many closed cases stay in full, to be looked at without a line. */
  public static final int CLOSED_KEPT = 200;

  /** So many of them on a disk that is short of room. */
  static final int CLOSED_KEPT_SHORT = 20;

  /** So many of them with their photos. */
  static final int PHOTOS_KEPT = 50;

  private static final int CASES_AT_ONCE = 100;

  private final String county;
  private final DeviceName device;
  private final Database database;
  private final Signer signer;
  private final Predicate<Digest> letGo;

  /** Windows holds a file that is being shown: it goes with a later pass. */
  private final Set<Digest> held = new LinkedHashSet<>();

  private final ClearingTable table;
  private final CheckpointTable checkpoints;
  private final EntryTable entries;
  private final LogNameTable names;

  /**
   * @param county the name of the county's node, whose receipts alone count here
   * @param letGo deletes the bytes of a photo that no row needs; false when it cannot just now
   */
  public Clearing(
      String county, DeviceName device, Database database, Signer signer, Predicate<Digest> letGo) {
    this.county = county;
    this.device = device;
    this.database = database;
    this.signer = signer;
    this.letGo = letGo;
    this.table = new ClearingTable(database);
    this.checkpoints = new CheckpointTable(database);
    this.entries = new EntryTable(database);
    this.names = new LogNameTable(database);
  }

  /** What a pass has let go. */
  public record Cleared(int cases, int photos) {}

  /**
   * One pass, bounded, to be made now and then. The rows go first, in one transaction; a file whose
   * deletion a power cut prevents is found as stray by a later photo of the same bytes, or stays.
   */
  public Cleared clear(DiskLevel disk) {
    List<String> cases = new ArrayList<>();
    List<Digest> gone =
        database.transaction(
            () -> {
              long base = names.base();
              long safeRow = base + table.safeUpTo(county);
              List<Digest> photos = new ArrayList<>(table.strayPhotos());
              int kept = disk == DiskLevel.ENOUGH ? CLOSED_KEPT : CLOSED_KEPT_SHORT;
              cases.addAll(table.clearable(base, safeRow, kept, CASES_AT_ONCE));
              sign(base, safeRow);
              cases.forEach(caseId -> photos.addAll(table.clear(caseId)));
              table.clearCaseless(base, safeRow);
              return photos;
            });
    drop(gone);
    return new Cleared(cases.size(), gone.size() + thin(disk));
  }

  /** The device's own word on its log up to where entries may be gone. */
  public Optional<Signed> checkpoint() {
    return database.transaction(checkpoints::find);
  }

  /** Nothing above the checkpoint has ever gone, so the entry of the next one is there. */
  private void sign(long base, long safeRow) {
    if (safeRow > Math.max(base, checkpoints.row())) {
      Digest digest = entries.findDigest(safeRow).orElseThrow(IllegalStateException::new);
      Checkpoint checkpoint = new Checkpoint(device.text(), safeRow - base, digest);
      checkpoints.put(safeRow, Signed.of(Signed.CHECKPOINT, checkpoint.text(), signer));
    }
  }

  private int thin(DiskLevel disk) {
    boolean tight = disk == DiskLevel.SHORT || disk == DiskLevel.FULL;
    int kept = disk == DiskLevel.ENOUGH ? PHOTOS_KEPT : 0;
    List<Digest> thin =
        database.transaction(
            () -> {
              List<Digest> photos =
                  table.thinnable(names.base() + table.safeUpTo(county), kept, tight);
              photos.forEach(photo -> table.thinned(photo, true));
              return photos;
            });
    drop(thin);
    return thin.size();
  }

  private void drop(List<Digest> photos) {
    held.addAll(photos);
    held.removeIf(letGo);
  }
}
