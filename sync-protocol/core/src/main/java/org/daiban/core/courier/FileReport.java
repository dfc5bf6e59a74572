package org.daiban.core.courier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of one file of a stick.
 *
 * @param head what the parcel says of itself; empty when not even that can be read
 * @param trouble why nothing or not all of it was taken; empty when all was
 * @param missing runs of logs that should be in it and are not whole
 * @param photos photos in it, and how many of these are not whole
 */
public record FileReport(
    String file,
    Optional<ParcelHead> head,
    Optional<ParcelTrouble> trouble,
    List<LogRun> missing,
    int photos,
    int photosMissing) {

  /** Whether something of it was taken. */
  public boolean taken() {
    return trouble.map(each -> each == ParcelTrouble.CUT).orElse(true);
  }

  /** The files that a person here should see: those for other places only if there is no other. */
  public static List<FileReport> shown(List<FileReport> files) {
    List<FileReport> ours = new ArrayList<>();
    for (FileReport file : files) {
      if (!file.isForOthers()) {
        ours.add(file);
      }
    }
    return ours.isEmpty() ? files : ours;
  }

  private boolean isForOthers() {
    return trouble.map(each -> each == ParcelTrouble.NOT_FOR_US).orElse(false);
  }

  /** What is wrong with a stick as a whole, when nothing of it was for this machine. */
  public static Optional<ParcelTrouble> ofStick(List<FileReport> files) {
    if (files.isEmpty()) {
      return Optional.of(ParcelTrouble.NOTHING);
    }
    return files.stream().allMatch(FileReport::isForOthers)
        ? Optional.of(ParcelTrouble.SWAPPED)
        : Optional.empty();
  }
}
