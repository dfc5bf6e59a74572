package org.daiban.node.courier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.core.courier.AttachmentState;
import org.daiban.core.courier.ParcelContents;
import org.daiban.core.courier.ParcelKind;
import org.daiban.core.courier.ParcelLimits;
import org.daiban.core.courier.ParcelMaker;
import org.daiban.core.courier.ParcelRefused;
import org.daiban.core.courier.ParcelTrouble;
import org.daiban.core.courier.SealChance;
import org.daiban.core.courier.SealedParcel;
import org.daiban.core.courier.Shelf;
import org.daiban.core.courier.Stick;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.Digest;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.KeepRefusal;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.attachments.StoredAttachment;
import org.daiban.node.exchange.Exchange;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.store.Transactions;

/**
 * Writes answers to parcels: what the line would have answered, as many pages as there are, for one
 * machine, sealed to it. An answer may be written at any later time, and again: it begins where the
 * machine's latest parcel said that it had read to.
 */
final class ParcelAnswers {
  private final Transactions transactions;
  private final Exchange exchange;
  private final Attachments attachments;
  private final SealChance chance;

  ParcelAnswers(
      Transactions transactions, Exchange exchange, Attachments attachments, SealChance chance) {
    this.transactions = transactions;
    this.exchange = exchange;
    this.attachments = attachments;
    this.chance = chance;
  }

  /** Puts the answer to a machine's latest parcel on a stick and says under which name. */
  String write(Stick stick, TakenParcel parcel, long nowMs) {
    Machine self = transactions.read(Identity::read);
    Certificate machine = certificate(parcel.sender());
    long number = transactions.write(CourierTable::nextNumber);
    List<String> chain = transactions.read(connection -> Identity.chain(connection, self.name()));
    SealedParcel answer =
        new ParcelMaker(self.name(), self.signer(), chain, chance)
            .seal(
                ParcelKind.ANSWER,
                number,
                nowMs,
                Collections.singletonList(machine),
                contents(machine, parcel));
    Shelf shelf = new Shelf(stick);
    if (answer.sizeBytes() > shelf.roomBytes()) {
      throw new ParcelRefused(ParcelTrouble.FULL);
    }
    String file = shelf.put(answer, parcel.sender(), (hash, offset, most) -> new byte[0]);
    shelf.dropOlder(answer.head(), parcel.sender());
    return file;
  }

  private Certificate certificate(String machine) {
    return transactions
        .read(connection -> Identity.find(connection, machine))
        .orElseThrow(() -> new ParcelRefused(ParcelTrouble.WRONG_SENDER));
  }

  private ParcelContents contents(Certificate machine, TakenParcel parcel) {
    List<AttachmentState> states = new ArrayList<>();
    ParcelPhotos photos = new ParcelPhotos(transactions, attachments, machine);
    for (Digest hash : parcel.photos()) {
      if (photos.isHere(hash)) {
        long bytes = attachments.find(hash).map(StoredAttachment::size).orElse(0L);
        states.add(new AttachmentState(hash, bytes, true));
      }
    }
    return ParcelContents.ofAnswers(
        parcel.cursor(), pages(machine, parcel), parcel.acknowledged(), states);
  }

  private List<ExchangeAnswer> pages(Certificate machine, TakenParcel parcel) {
    Map<String, List<KeepRefusal>> devices = new LinkedHashMap<>();
    parcel.devices().forEach(device -> devices.put(device, Collections.emptyList()));
    List<ExchangeAnswer> pages = new ArrayList<>();
    Optional<Cursor> read = parcel.cursor();
    boolean more = true;
    long chars = 0;
    while (more && pages.size() < ParcelLimits.PAGES_MAX && chars < ParcelLimits.FEED_CHARS_MAX) {
      ExchangeAnswer page = exchange.answer(machine, read, devices, "");
      pages.add(pages.isEmpty() ? withReceipts(page, parcel) : feedOnly(page));
      read = Optional.of(page.cursor());
      more = page.more();
      chars += page.items().stream().mapToLong(item -> item.body().length()).sum();
      devices.clear();
    }
    return pages;
  }

  /** Refusals that are told once stand before the receipts that know nothing of them. */
  private static ExchangeAnswer withReceipts(ExchangeAnswer page, TakenParcel parcel) {
    List<String> receipts = new ArrayList<>(parcel.receipts());
    receipts.addAll(page.receipts());
    return copy(page, receipts, page.certificates(), page.batches());
  }

  private static ExchangeAnswer feedOnly(ExchangeAnswer page) {
    return copy(page, Collections.emptyList(), Collections.emptyList(), Collections.emptyList());
  }

  private static ExchangeAnswer copy(
      ExchangeAnswer page, List<String> receipts, List<String> certificates, List<String> batches) {
    return new ExchangeAnswer(
        page.version(),
        page.node(),
        page.cursor(),
        page.more(),
        page.timeMs(),
        page.timeChecked(),
        page.challenge(),
        receipts,
        certificates,
        page.items(),
        batches);
  }
}
