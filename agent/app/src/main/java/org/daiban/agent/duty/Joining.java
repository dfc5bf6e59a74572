package org.daiban.agent.duty;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.daiban.agent.link.Links;
import org.daiban.client.Enrolled;
import org.daiban.client.Enrolment;
import org.daiban.client.SyncFailed;
import org.daiban.client.SyncHttp;
import org.daiban.core.courier.SealOpener;
import org.daiban.core.engine.Failure;
import org.daiban.core.log.EnrolmentRequest;
import org.daiban.core.log.Signed;
import org.daiban.core.log.Signer;
import org.daiban.node.Options;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;

/** Lets this machine in at the node above with a one-time code, and puts it on duty. */
@Singleton
final class Joining {
  private final Duty duty;
  private final Options options;

  Joining(Duty duty, Options options) {
    this.duty = duty;
    this.options = options;
  }

  /** Enrols; an empty address means the one that the program was started with. */
  void join(String typedUpstream, String code) {
    if (duty.machine().certificate().isPresent()) {
      throw Refusal.conflict("already-enrolled", "本机已经登记过。", "换地点或换级别请先联系县中心。");
    }
    HttpUrl upstream = address(typedUpstream, code);
    Enrolled enrolled = enrol(upstream, code);
    List<Signed> chain = new ArrayList<>();
    enrolled.certificates().forEach(text -> chain.add(Signed.parse(text)));
    duty.enrolled(chain, upstream.toString());
  }

  private HttpUrl address(String typed, String code) {
    List<Problem.Field> wrong = new ArrayList<>();
    String text = typed.isEmpty() ? options.upstream().map(URI::toString).orElse("") : typed;
    HttpUrl upstream = HttpUrl.parse(text.contains("://") ? text : "http://" + text);
    if (text.isEmpty() || upstream == null) {
      wrong.add(new Problem.Field("upstream", "请填写上级中心的地址，例如 http://192.0.2.1:8600"));
    }
    if (code.isEmpty()) {
      wrong.add(new Problem.Field("code", "请填写上级中心发的登记码"));
    }
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    return upstream;
  }

  private Enrolled enrol(HttpUrl upstream, String code) {
    Signer signer = duty.machine().signer();
    SealOpener seal = duty.machine().seal();
    EnrolmentRequest request =
        new EnrolmentRequest(
            code,
            signer.algorithm(),
            signer.publicKey(),
            Links.PROGRAM,
            seal.algorithm(),
            seal.publicKey());
    try {
      return new Enrolment(SyncHttp.client()).enrol(upstream, request, signer);
    } catch (SyncFailed failed) {
      throw refusal(failed.failure());
    }
  }

  private static Refusal refusal(Failure failure) {
    return switch (failure.kind()) {
      case UNREACHABLE, BROKEN ->
          Refusal.unavailable("upstream-unreachable", "连不上上级中心，没有登记。", "请检查网络和地址后再试，登记码仍然有效。");
      case PORTAL, DAMAGED ->
          Refusal.unavailable("upstream-portal", "回答的不是上级中心（可能是上网登录页面），没有登记。", "请先登录网络，或核对地址后再试。");
      case TOLD_TO_WAIT -> Refusal.unavailable("upstream-busy", "上级中心正忙，没有登记。", "请过几分钟再试。");
      case REFUSED ->
          Refusal.conflict(
              failure.code(),
              failure.reason().isEmpty() ? "上级中心没有同意登记。" : failure.reason(),
              failure.todo().isEmpty() ? "请核对登记码，或请中心重新发一个。" : failure.todo());
      case LOCAL -> Refusal.unavailable("local", "本机没有能完成登记。", "请重新启动程序后再试。");
    };
  }
}
