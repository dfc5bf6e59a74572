package org.daiban.node.courier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.daiban.core.courier.FileReport;
import org.daiban.core.courier.ParcelHead;
import org.daiban.core.courier.ParcelKind;
import org.daiban.core.courier.ParcelReader;
import org.daiban.core.courier.ParcelRefused;
import org.daiban.core.courier.ParcelTrouble;
import org.daiban.core.courier.SealChance;
import org.daiban.core.courier.Stick;
import org.daiban.core.courier.StickRound;
import org.daiban.core.log.Receipt;
import org.daiban.node.Ground;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.exchange.Exchange;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.intake.Receipts;
import org.daiban.node.store.Transactions;
import org.daiban.node.time.NodeTime;

/**
 * What a clerk does with a stick at a node: take in whatever parcels lie on it, and put answers
 * back. Taking the same stick in twice changes nothing. One stick at a time.
 */
public final class CourierDesk {
  private final Transactions transactions;
  private final Ground ground;
  private final ParcelIntake intake;
  private final ParcelAnswers answers;

  public CourierDesk(
      Transactions transactions,
      Exchange exchange,
      Attachments attachments,
      SealChance chance,
      Ground ground) {
    this.transactions = transactions;
    this.ground = ground;
    this.intake = new ParcelIntake(transactions, exchange, attachments);
    this.answers = new ParcelAnswers(transactions, exchange, attachments, chance);
  }

  /** What became of one file, and what was found in it when something was taken. */
  public record Imported(FileReport report, Optional<TakenParcel> parcel) {}

  /** What became of the answer to one machine: the file, or why there is none. */
  public record Answered(String machine, String file, Optional<ParcelTrouble> trouble) {}

  /** A machine's latest parcel and what this node keeps of each log in it now. */
  public record Sender(TakenParcel parcel, List<Receipt> receipts) {}

  /** Takes in all that lies on a stick for this node. */
  public synchronized List<Imported> importFrom(Stick stick) {
    List<Imported> imported = new ArrayList<>();
    Machine self = transactions.read(Identity::read);
    new StickRound(stick, ParcelKind.REQUEST, self.name(), self.seal())
        .go(
            new StickRound.Visit() {
              @Override
              public void look(String file, ParcelReader parcel) throws IOException {
                imported.add(take(file, parcel));
              }

              @Override
              public void refused(String file, Optional<ParcelHead> head, ParcelTrouble trouble) {
                imported.add(CourierDesk.refused(file, head, trouble));
              }
            });
    return imported;
  }

  private Imported take(String file, ParcelReader reader) throws IOException {
    TakenParcel parcel = intake.take(file, reader, ground.nowMs());
    FileReport report =
        new FileReport(
            file,
            Optional.of(reader.head()),
            parcel.whole() ? Optional.empty() : Optional.of(ParcelTrouble.CUT),
            parcel.missing(),
            parcel.photos().size(),
            (int) parcel.photosMissing());
    return new Imported(report, Optional.of(parcel));
  }

  private static Imported refused(String file, Optional<ParcelHead> head, ParcelTrouble trouble) {
    return new Imported(
        new FileReport(file, head, Optional.of(trouble), Collections.emptyList(), 0, 0),
        Optional.empty());
  }

  /** Puts an answer on the stick for each of these machines that has ever sent a parcel. */
  public synchronized List<Answered> answerTo(Stick stick, List<String> machines) {
    List<Answered> written = new ArrayList<>();
    for (TakenParcel parcel : latest()) {
      if (machines.contains(parcel.sender())) {
        written.add(answer(stick, parcel));
      }
    }
    return written;
  }

  /** Puts an answer on the stick for every machine that has ever sent a parcel. */
  public List<Answered> answerAll(Stick stick) {
    List<String> machines = new ArrayList<>();
    latest().forEach(parcel -> machines.add(parcel.sender()));
    return answerTo(stick, machines);
  }

  private Answered answer(Stick stick, TakenParcel parcel) {
    try {
      String file = answers.write(stick, parcel, ground.nowMs());
      return new Answered(parcel.sender(), file, Optional.empty());
    } catch (ParcelRefused refused) {
      return new Answered(parcel.sender(), "", Optional.of(refused.trouble()));
    }
  }

  /** The latest parcel of each machine, with what is kept and what is missing by now. */
  public List<Sender> senders() {
    List<Sender> senders = new ArrayList<>();
    latest().forEach(parcel -> senders.add(new Sender(parcel, receipts(parcel))));
    return senders;
  }

  /** What this node keeps of the logs of a parcel now. */
  public List<Receipt> receipts(TakenParcel parcel) {
    return transactions.read(
        connection -> {
          Machine self = Identity.read(connection);
          List<Receipt> receipts = new ArrayList<>();
          for (String device : parcel.devices()) {
            receipts.add(
                Receipts.unsigned(
                    connection,
                    self,
                    device,
                    Collections.emptyList(),
                    NodeTime.Reading.at(ground.nowMs())));
          }
          return receipts;
        });
  }

  private List<TakenParcel> latest() {
    return transactions.read(
        connection -> CourierTable.latest(connection, Identity.read(connection).name()));
  }
}
