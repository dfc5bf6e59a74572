package org.daiban.core.courier;

import java.io.IOException;
import java.util.Optional;
import org.daiban.core.wire.WireException;

/** Looks at every parcel on a stick, one after the other; one that is bad stops no other. */
public final class StickRound {
  private final Stick stick;
  private final ParcelKind wanted;
  private final String machine;
  private final SealOpener opener;

  /**
   * @param wanted only parcels that go this way are looked at
   * @param machine this machine, whose own parcels are passed over
   * @param opener its sealing key
   */
  public StickRound(Stick stick, ParcelKind wanted, String machine, SealOpener opener) {
    this.stick = stick;
    this.wanted = wanted;
    this.machine = machine;
    this.opener = opener;
  }

  /** What is done with the parcels. */
  public interface Visit {
    /** A parcel for this machine. */
    void look(String file, ParcelReader parcel) throws IOException;

    /** A file of which nothing was taken. */
    void refused(String file, Optional<ParcelHead> head, ParcelTrouble trouble);
  }

  /**
   * Goes through the files.
   *
   * @throws ParcelRefused when the stick itself cannot be read
   */
  public void go(Visit visit) {
    try {
      for (Stick.Lying file : stick.files()) {
        if (ParcelName.fits(file.name())) {
          look(file.name(), visit);
        }
      }
    } catch (IOException gone) {
      throw new ParcelRefused(ParcelTrouble.GONE, gone);
    }
  }

  private void look(String file, Visit visit) {
    Optional<ParcelHead> head = Optional.empty();
    try (ParcelSource source = stick.open(file)) {
      ParcelReader parcel = ParcelReader.of(source);
      if (parcel.head().kind() != wanted || parcel.head().from().equals(machine)) {
        return;
      }
      head = Optional.of(parcel.head());
      if (!parcel.isFor(opener)) {
        throw new ParcelRefused(ParcelTrouble.NOT_FOR_US);
      }
      visit.look(file, parcel);
    } catch (ParcelRefused refused) {
      tell(file, head, refused.trouble(), visit);
    } catch (WireException damaged) {
      tell(file, head, ParcelTrouble.DAMAGED, visit);
    } catch (IOException gone) {
      tell(file, head, ParcelTrouble.GONE, visit);
    }
  }

  /** A file that cannot be read is told when its name says that it may be one of these. */
  private void tell(String file, Optional<ParcelHead> head, ParcelTrouble trouble, Visit visit) {
    boolean ours =
        head.isPresent() || ParcelName.kind(file).map(kind -> kind == wanted).orElse(true);
    if (ours) {
      visit.refused(file, head, trouble);
    }
  }
}
