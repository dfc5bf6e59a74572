package org.daiban.device.capture;

import java.util.List;
import java.util.function.Supplier;
import org.daiban.core.catalogue.Catalogue;
import org.daiban.core.catalogue.FormCheck;
import org.daiban.core.catalogue.Proxy;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.Protocol;
import org.daiban.device.capture.CaptureRefused.Reason;
import org.daiban.device.casebook.Casebook;
import org.daiban.device.database.Database;
import org.daiban.device.log.Chance;
import org.daiban.device.log.DeviceClock;
import org.daiban.device.log.DeviceName;

/**
 * Drafts, and the act that makes a case of one (登记, T1). Each method is one transaction: when it
 * returns, what it says has happened is on the disk.
 */
public final class Capture {
  private final Database database;
  private final DraftTable drafts;
  private final Supplier<Catalogue> catalogue;
  private final DraftJudge judge;
  private final CaseMaker maker;
  private final DeviceClock clock;
  private final Chance chance;

  /**
   * @param device the device's name from its certificate
   * @param catalogue the newest one that the device has, looked at in each act
   */
  public Capture(
      DeviceName device,
      Database database,
      Casebook casebook,
      Supplier<Catalogue> catalogue,
      FormCheck forms,
      DeviceClock clock,
      Chance chance) {
    this.database = database;
    this.drafts = new DraftTable(database);
    this.catalogue = catalogue;
    this.judge = new DraftJudge(forms);
    this.maker = new CaseMaker(device, database, casebook, clock, chance);
    this.clock = clock;
    this.chance = chance;
  }

  /**
   * Begins an application for an item.
   *
   * @throws CaptureRefused when the device has no such item, or it cannot be applied for by proxy
   */
  public Draft createDraft(Agent agent, String itemCode) {
    return database.transaction(
        () -> {
          ServiceItem item = proxyItem(itemCode);
          long now = clock.nowMs();
          Draft draft =
              new Draft(
                  chance.caseId(now),
                  agent.person(),
                  item.code(),
                  item.edition(),
                  DraftContent.EMPTY,
                  now,
                  now);
          drafts.insert(draft);
          return draft;
        });
  }

  /** The agent's own drafts, the one touched last on top. */
  public List<Draft> drafts(Agent agent) {
    return database.transaction(() -> drafts.of(agent.person()));
  }

  /**
   * One draft of the agent.
   *
   * @throws CaptureRefused when there is none of this id
   */
  public Draft draft(Agent agent, String id) {
    return database.transaction(() -> own(agent, id));
  }

  /**
   * Saves what has been typed, right or wrong, in place of what was saved before.
   *
   * @throws CaptureRefused when there is no such draft, or far too much text
   */
  public Draft saveDraft(Agent agent, String id, DraftContent content) {
    String text = content.text();
    if (text.length() > Protocol.PAYLOAD_CHARS_MAX) {
      throw new CaptureRefused(Reason.TOO_LONG);
    }
    return database.transaction(
        () -> {
          own(agent, id);
          drafts.update(id, text, clock.nowMs());
          return own(agent, id);
        });
  }

  /** Throws a draft away. Pictures taken for it stay on the disk. */
  public void deleteDraft(Agent agent, String id) {
    database.transaction(
        () -> {
          drafts.delete(own(agent, id).id());
          return null;
        });
  }

  /** Says what a draft still lacks, by the newest catalogue that the device has. */
  public DraftCheck check(Agent agent, String id) {
    return database.transaction(() -> checked(agent, own(agent, id)));
  }

  /**
   * Makes a case of a draft: entries in the log, number, casebook, and the draft is gone. A draft
   * that was captured before answers the same case again.
   *
   * @param acceptMissing whether the villager knows what is missing and wants it sent all the same
   * @throws CaptureRefused when the draft is not ready, or its numbers or pictures are used up or
   *     gone; the draft is untouched then
   */
  public Captured capture(Agent agent, String draftId, boolean acceptMissing) {
    return database.transaction(
        () -> maker.findMade(draftId).orElseGet(() -> made(agent, draftId, acceptMissing)));
  }

  private Captured made(Agent agent, String draftId, boolean acceptMissing) {
    Draft draft = own(agent, draftId);
    DraftCheck check = checked(agent, draft);
    if (!check.isReady()) {
      throw new CaptureRefused(Reason.NOT_READY, check);
    }
    if (!check.isComplete() && !acceptMissing) {
      throw new CaptureRefused(Reason.INCOMPLETE, check);
    }
    Captured captured = maker.make(agent, draft, check, proxyItem(draft.item()));
    drafts.delete(draftId);
    return captured;
  }

  private DraftCheck checked(Agent agent, Draft draft) {
    return judge.check(proxyItem(draft.item()), draft.content(), agent.role(), clock.localNow());
  }

  private Draft own(Agent agent, String id) {
    return drafts
        .find(id)
        .filter(draft -> draft.person().equals(agent.person()))
        .orElseThrow(() -> new CaptureRefused(Reason.NO_DRAFT));
  }

  private static CaptureRefused notOffered(Catalogue catalogue, String code) {
    return new CaptureRefused(
        catalogue.findStop(code).isPresent() ? Reason.ITEM_STOPPED : Reason.NO_ITEM);
  }

  private ServiceItem proxyItem(String code) {
    Catalogue now = catalogue.get();
    ServiceItem item = now.find(code).orElseThrow(() -> notOffered(now, code));
    if (item.proxy() == Proxy.NONE) {
      throw new CaptureRefused(Reason.NO_PROXY);
    }
    return item;
  }
}
