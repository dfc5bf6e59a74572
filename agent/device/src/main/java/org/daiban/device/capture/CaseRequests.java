package org.daiban.device.capture;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.Transition;
import org.daiban.core.catalogue.Catalogue;
import org.daiban.core.catalogue.FormCheck;
import org.daiban.core.catalogue.FormResult;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.Protocol;
import org.daiban.core.request.DeliveryProof;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.Manifest;
import org.daiban.core.request.Supplement;
import org.daiban.core.request.Withdrawal;
import org.daiban.device.attachment.AttachmentTable;
import org.daiban.device.capture.CaptureRefused.Reason;
import org.daiban.device.casebook.CaseDetail;
import org.daiban.device.casebook.Casebook;
import org.daiban.device.database.Database;
import org.daiban.device.log.Chance;
import org.daiban.device.log.DeviceClock;
import org.daiban.device.log.DeviceName;

/**
 * What the village asks of a case's holder after capture. The request stands in the log at once;
 * the holder's answer comes back as an outcome, and until then nothing is claimed. The same request
 * a second time is the first one. Each method is one transaction and answers the entry's number.
 */
public final class CaseRequests {
  private final Database database;
  private final Casebook casebook;
  private final Supplier<Catalogue> catalogue;
  private final FormCheck forms;
  private final SupplementDraftTable drafts;
  private final Manifests manifests;
  private final RequestWriter writer;
  private final DeviceClock clock;

  public CaseRequests(
      DeviceName device,
      Database database,
      Casebook casebook,
      Supplier<Catalogue> catalogue,
      FormCheck forms,
      DeviceClock clock,
      Chance chance) {
    this.database = database;
    this.casebook = casebook;
    this.catalogue = catalogue;
    this.forms = forms;
    this.drafts = new SupplementDraftTable(database);
    this.manifests = new Manifests(new AttachmentTable(database));
    this.writer = RequestWriter.on(device, database, clock, chance);
    this.clock = clock;
  }

  /** What was typed so far to answer a case's notice; empty content if nothing was. */
  public DraftContent supplementDraft(Agent agent, String caseId) {
    return database.transaction(
        () -> drafts.find(caseId, agent.person()).orElse(DraftContent.EMPTY));
  }

  /**
   * Saves what was typed so far, right or wrong, in place of what was saved before.
   *
   * @throws CaptureRefused when the case awaits no supplement, or there is far too much text
   */
  public void saveSupplementDraft(Agent agent, String caseId, DraftContent content) {
    String text = content.text();
    require(text.length() <= Protocol.PAYLOAD_CHARS_MAX, Reason.TOO_LONG);
    database.transaction(
        () -> {
          require(fileOf(caseId).awaitsSupplement(), Reason.NOT_AWAITED);
          drafts.put(caseId, agent.person(), text, clock.nowMs());
          return null;
        });
  }

  /**
   * Hands in what the one-time notice asked for (补正).
   *
   * @param form the fields that were mended, by id; the others stay
   * @throws CaptureRefused when the case awaits no supplement, nothing was given, a paper has no
   *     picture, or a mended field breaks its rule
   */
  public long supplement(
      Agent agent, String caseId, Map<String, Object> form, List<HandedMaterial> materials) {
    return database.transaction(
        () -> {
          require(fileOf(caseId).awaitsSupplement(), Reason.NOT_AWAITED);
          require(!form.isEmpty() || !materials.isEmpty(), Reason.NOTHING_GIVEN);
          require(isSeen(caseId, materials), Reason.NO_PICTURE);
          Map<String, Object> mended = checked(caseId, form);
          Manifest manifest = manifests.of(mended, materials, Optional.empty());
          Supplement supplement =
              new Supplement(clock.today().toString(), mended, materials, manifest.digest());
          drafts.delete(caseId);
          return write(agent, caseId, EntryType.SUPPLEMENT, supplement.text(), manifest);
        });
  }

  /**
   * Proves that the result was handed over (送达).
   *
   * @param date the day beside the signature, ISO, as typed
   * @param signature the drawn signature, an attachment of this device
   * @throws CaptureRefused when there is nothing to deliver, or the proof is not complete
   */
  public long deliveryProof(
      Agent agent, String caseId, String receiver, String relation, String date, Digest signature) {
    return database.transaction(
        () -> {
          require(stateOf(caseId) == CaseState.DELIVERING, Reason.NOT_AWAITED);
          boolean filled = !receiver.trim().isEmpty() && !relation.trim().isEmpty();
          require(filled && isDate(date), Reason.NO_SIGNATURE);
          Manifest manifest =
              manifests.of(Collections.emptyMap(), Collections.emptyList(), Optional.of(signature));
          DeliveryProof proof =
              new DeliveryProof(receiver, relation, date, signature, manifest.digest());
          return write(agent, caseId, EntryType.DELIVERY_PROOF, proof.text(), manifest);
        });
  }

  /**
   * Takes the application back for the applicant (撤回).
   *
   * @throws CaptureRefused when the case is decided or closed already, no reason was given, or the
   *     mandate does not give this power expressly
   */
  public long withdraw(Agent agent, String caseId, String reason) {
    return database.transaction(
        () -> {
          require(
              Transition.T27.from().contains(stateOf(caseId)) && !isUnderWay(caseId),
              Reason.NOT_AWAITED);
          require(mayWithdraw(caseId), Reason.NOT_EMPOWERED);
          require(!reason.trim().isEmpty(), Reason.NO_REASON);
          Manifest none = new Manifest(Collections.emptyList());
          String payload = new Withdrawal(reason).text();
          return write(agent, caseId, EntryType.WITHDRAW, payload, none);
        });
  }

  private boolean mayWithdraw(String caseId) {
    return casebook.find(caseId).filter(CaseDetail::mayWithdraw).isPresent();
  }

  /** A withdrawal that waits for its answer is not written a second time. */
  private boolean isUnderWay(String caseId) {
    return casebook.find(caseId).filter(CaseDetail::withdrawalIsUnderWay).isPresent();
  }

  /** The office sees the paper by its picture, and refuses one that it cannot see. */
  private boolean isSeen(String caseId, List<HandedMaterial> materials) {
    Optional<ServiceItem> item = catalogue.get().find(fileOf(caseId).item());
    return !item.isPresent() || materials.stream().noneMatch(item.get()::lacksPicture);
  }

  /**
   * The mended fields made plain; an item that this device does not have is its holder's to judge.
   */
  private Map<String, Object> checked(String caseId, Map<String, Object> mended) {
    CaseDetail detail = casebook.find(caseId).orElseThrow(IllegalStateException::new);
    Optional<ServiceItem> item = catalogue.get().find(detail.line().file().item());
    if (!item.isPresent()) {
      return mended;
    }
    FormResult result = forms.checkChanged(item.get(), detail.form(), mended, clock.localNow());
    if (!result.isReady()) {
      throw new CaptureRefused(Reason.FORM_WRONG, DraftCheck.ofForm(result));
    }
    return result.values();
  }

  private long write(Agent agent, String caseId, String type, String payload, Manifest manifest) {
    String version = catalogue.get().version();
    return writer.writeOnce(caseId, type, agent, version, payload, manifest);
  }

  private CaseState stateOf(String caseId) {
    return fileOf(caseId).state();
  }

  private CaseFile fileOf(String caseId) {
    return casebook.findFile(caseId).orElseThrow(() -> new CaptureRefused(Reason.NO_CASE));
  }

  private static void require(boolean holds, Reason otherwise) {
    if (!holds) {
      throw new CaptureRefused(otherwise);
    }
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeParseException notADate) {
      return false;
    }
  }
}
