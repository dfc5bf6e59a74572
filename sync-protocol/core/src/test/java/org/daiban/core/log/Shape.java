package org.daiban.core.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.daiban.core.courier.SealWorld;
import org.daiban.core.request.Application;
import org.daiban.core.request.DeliveryProof;
import org.daiban.core.request.Manifest;
import org.daiban.core.request.PasswordChange;
import org.daiban.core.request.SharedPaper;
import org.daiban.core.request.Supplement;
import org.daiban.core.request.Withdrawal;

/**
 * One golden file: how the program writes it, reads it, and writes again what it has read. {@code
 * fresh} bears fresh signatures, since ES256 never signs twice alike.
 */
public record Shape(
    String file, String fresh, Function<String, Object> parse, Function<String, String> rewrite) {

  /** All of them. */
  public static List<Shape> all() {
    return Arrays.asList(
        shape(
            "header-first.json",
            GoldenWorld.CAPTURE.headerText(),
            EntryHeader::parse,
            EntryHeader::text),
        shape(
            "header-next.json",
            GoldenWorld.LIST.headerText(),
            EntryHeader::parse,
            EntryHeader::text),
        shape(
            "heartbeat-below.json",
            GoldenWorld.townshipHeartbeat().text(),
            Heartbeat::parse,
            Heartbeat::text),
        shape("batch.json", GoldenWorld.batch().text(), Batch::parse, Batch::text),
        shape("batch-erased.json", GoldenWorld.erasedBatch().text(), Batch::parse, Batch::text),
        shape("certificate-village.json", GoldenWorld.chain().get(0), Signed::parse, Signed::text),
        shape("certificate-township.json", GoldenWorld.chain().get(1), Signed::parse, Signed::text),
        shape("certificate-county.json", GoldenWorld.chain().get(2), Signed::parse, Signed::text),
        shape(
            "certificate-body.json",
            Signed.parse(GoldenWorld.chain().get(0)).body(),
            Certificate::parse,
            Certificate::text),
        shape(
            "certificate-seal-body.json",
            SealWorld.township().text(),
            Certificate::parse,
            Certificate::text),
        shape("receipt.json", GoldenWorld.signedReceipt().text(), Signed::parse, Signed::text),
        shape("receipt-body.json", GoldenWorld.receipt().text(), Receipt::parse, Receipt::text),
        shape(
            "attachments-body.json",
            GoldenWorld.keptAttachments().text(),
            KeptAttachments::parse,
            KeptAttachments::text),
        shape(
            "contents-body.json",
            GoldenWorld.contents().text(),
            ScopeContents::parse,
            ScopeContents::text),
        shape(
            "checkpoint-body.json",
            GoldenWorld.checkpoint().text(),
            Checkpoint::parse,
            Checkpoint::text),
        shape(
            "receipt-revoked-body.json",
            GoldenWorld.receiptOfShutOut().text(),
            Receipt::parse,
            Receipt::text),
        shape(
            "certificate-renewed-body.json",
            GoldenWorld.renewed().text(),
            Certificate::parse,
            Certificate::text),
        shape(
            "renewal-request.json",
            GoldenWorld.renewalRequest().text(),
            RenewalRequest::parse,
            RenewalRequest::text),
        shape(
            "renewal-request-seal.json",
            SealWorld.renewalRequest().text(),
            RenewalRequest::parse,
            RenewalRequest::text),
        shape(
            "revocation-body.json",
            GoldenWorld.revocation().text(),
            Revocation::parse,
            Revocation::text),
        shape("charge-body.json", GoldenWorld.charge().text(), Charge::parse, Charge::text),
        shape("catalogue-edition.json", GoldenEdition.signed().text(), Signed::parse, Signed::text),
        shape(
            "charge-village-body.json",
            GoldenWorld.chargeOfAVillage().text(),
            Charge::parse,
            Charge::text),
        shape("payload-adopt.json", GoldenWorld.adoption().text(), Adoption::parse, Adoption::text),
        shape(
            "payload-set-aside.json",
            GoldenWorld.setAside().text(),
            SetAside::parse,
            SetAside::text),
        shape("outcome-applied.json", GoldenWorld.applied().text(), Outcome::parse, Outcome::text),
        shape("outcome-refused.json", GoldenWorld.refused().text(), Outcome::parse, Outcome::text),
        shape(
            "enrolment-request.json",
            GoldenWorld.enrolmentRequest().text(),
            EnrolmentRequest::parse,
            EnrolmentRequest::text),
        shape(
            "enrolment-request-seal.json",
            SealWorld.enrolmentRequest().text(),
            EnrolmentRequest::parse,
            EnrolmentRequest::text),
        shape(
            "enrolment-answer.json",
            new EnrolmentAnswer(GoldenWorld.chain()).text(),
            EnrolmentAnswer::parse,
            EnrolmentAnswer::text),
        shape(
            "payload-capture.json",
            GoldenWorld.application().text(),
            Application::parse,
            Application::text),
        shape(
            "payload-manifest.json", GoldenWorld.MANIFEST.text(), Manifest::parse, Manifest::text),
        shape(
            "payload-supplement.json",
            GoldenWorld.supplement().text(),
            Supplement::parse,
            Supplement::text),
        shape(
            "payload-delivery-proof.json",
            GoldenWorld.delivery().text(),
            DeliveryProof::parse,
            DeliveryProof::text),
        shape(
            "payload-withdraw.json",
            GoldenWorld.withdrawal().text(),
            Withdrawal::parse,
            Withdrawal::text),
        shape(
            "payload-shared.json",
            GoldenWorld.sharedPaper().text(),
            SharedPaper::parse,
            SharedPaper::text),
        shape(
            "payload-password.json",
            GoldenWorld.passwordChange().text(),
            PasswordChange::parse,
            PasswordChange::text),
        shape(
            "exchange-request.ndjson",
            text(GoldenWorld.exchangeRequest().bytes()),
            text -> ExchangeRequest.parse(bytes(text)),
            request -> text(request.bytes())),
        shape(
            "exchange-request-versions.ndjson",
            text(GoldenWorld.requestOfThreeVersions().bytes()),
            text -> ExchangeRequest.parse(bytes(text)),
            request -> text(request.bytes())),
        shape(
            "exchange-request-outcome.ndjson",
            text(GoldenWorld.requestWithOutcome().bytes()),
            text -> ExchangeRequest.parse(bytes(text)),
            request -> text(request.bytes())),
        shape(
            "exchange-answer.ndjson",
            text(GoldenWorld.exchangeAnswer().bytes()),
            text -> ExchangeAnswer.parse(bytes(text)),
            answer -> text(answer.bytes())));
  }

  @Override
  public String toString() {
    return file;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static <T> Shape shape(
      String file, String fresh, Function<String, T> parse, Function<T, String> write) {
    return new Shape(file, fresh, parse::apply, text -> write.apply(parse.apply(text)));
  }
}
