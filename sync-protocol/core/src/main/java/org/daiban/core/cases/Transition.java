package org.daiban.core.cases;

import static org.daiban.core.cases.CaseState.ACCEPTED;
import static org.daiban.core.cases.CaseState.CAPTURED;
import static org.daiban.core.cases.CaseState.CLOSED;
import static org.daiban.core.cases.CaseState.CORRECTION;
import static org.daiban.core.cases.CaseState.DECIDED_NO;
import static org.daiban.core.cases.CaseState.DECIDED_YES;
import static org.daiban.core.cases.CaseState.DELIVERED;
import static org.daiban.core.cases.CaseState.DELIVERING;
import static org.daiban.core.cases.CaseState.DRAFT;
import static org.daiban.core.cases.CaseState.FORWARDED;
import static org.daiban.core.cases.CaseState.JOINT;
import static org.daiban.core.cases.CaseState.NOT_ACCEPTED;
import static org.daiban.core.cases.CaseState.NOT_NEEDED;
import static org.daiban.core.cases.CaseState.PRODUCING;
import static org.daiban.core.cases.CaseState.PUBLICITY;
import static org.daiban.core.cases.CaseState.RECEIVED;
import static org.daiban.core.cases.CaseState.REVIEW;
import static org.daiban.core.cases.CaseState.SUSPENDED;
import static org.daiban.core.cases.CaseState.TERMINATED;
import static org.daiban.core.cases.CaseState.TRANSFERRED;
import static org.daiban.core.cases.CaseState.WITHDRAWN;
import static org.daiban.core.cases.Role.CENTRE_MANAGER;
import static org.daiban.core.cases.Role.FIRST_REPRESENTATIVE;
import static org.daiban.core.cases.Role.PROXY_AGENT;
import static org.daiban.core.cases.Role.SYSTEM;
import static org.daiban.core.cases.Role.TOWNSHIP_CLERK;
import static org.daiban.core.cases.Role.TOWNSHIP_REVIEWER;
import static org.daiban.core.cases.Role.WINDOW_CLERK;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The one table of the law: from which states each move leads where, who may make it, what must be
 * true, on what ground, with which letter, and what it does to the clocks. The constants are the
 * row numbers that the project's papers and its wire use. {@code docs/case-flow.md} is printed from
 * this table.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets are wrapped unmodifiable by setOf and by
public enum Transition {
  T1(
      "登记",
      from(DRAFT),
      to(CAPTURED),
      by(PROXY_AGENT, TOWNSHIP_CLERK, WINDOW_CLERK),
      "表单按本机事项目录核对无误；委托书已签或申请人在场；事项可以代办",
      "行政许可法第二十九条第二款；产品规则：登记后1个工作日内上交",
      "W01、W02",
      "K1起算"),
  T2(
      "收件",
      from(CAPTURED),
      to(RECEIVED),
      by(SYSTEM, PROXY_AGENT, TOWNSHIP_CLERK, WINDOW_CLERK),
      "由事项受理层级、登记地所属的节点收下；同一申请只收一次；疑似重复只作标记，不拒收",
      "行政许可法第三十二条；产品规则RD-3：非工作时间收到的顺延到下一个工作日",
      "W02",
      "K1停；K2起算"),
  T3(
      "当场更正",
      from(RECEIVED),
      to(RECEIVED),
      by(TOWNSHIP_CLERK, WINDOW_CLERK),
      "错误可以当场更正；写明改了哪些内容、由谁在场确认",
      "行政许可法第三十二条第一款第（三）项",
      "",
      "不影响期限"),
  T4(
      "一次性告知补正",
      from(RECEIVED, JOINT),
      to(CORRECTION, JOINT),
      by(TOWNSHIP_CLERK, WINDOW_CLERK),
      "只能告知一次，须在收件后5个工作日内；一次列全所缺材料和要求；写明补正期限；附告知书；并联审查中只转告协办部门提出的补正要求",
      "行政许可法第三十二条第一款第（四）项；优化营商环境条例第三十六条",
      "W05",
      "K2停；补正期起算；并联审查中K3、K4不停"),
  T5(
      "补正",
      from(CORRECTION, JOINT),
      to(RECEIVED, JOINT),
      by(SYSTEM, PROXY_AGENT, TOWNSHIP_CLERK, WINDOW_CLERK),
      "告知书所列各项都已补交；不得再要求新的材料",
      "行政许可法第三十二条第一款第（四）项",
      "W02",
      "补正期停；K2重新起算，只能核对所列各项；并联审查中继续审查"),
  T6(
      "逾期未补正",
      from(CORRECTION),
      to(TERMINATED),
      by(TOWNSHIP_CLERK, WINDOW_CLERK),
      "补正期限已过；期间至少提醒过一次（T31）；附终止办理告知书",
      "产品规则：期满且已提醒",
      "W30",
      "补正期停"),
  T7(
      "视为受理",
      from(RECEIVED),
      to(ACCEPTED),
      by(SYSTEM, TOWNSHIP_CLERK, WINDOW_CLERK, FIRST_REPRESENTATIVE),
      "一次性告知的期限已过而没有告知；附受理通知书；系统没有自动用章授权的，由有授权的人办理",
      "行政许可法第三十二条第一款第（四）项",
      "W03",
      "K2停；K3、K4自收到材料之日起算"),
  T8(
      "无需办理",
      from(RECEIVED),
      to(NOT_NEEDED),
      by(TOWNSHIP_CLERK, WINDOW_CLERK),
      "所申请的事不需要审批；写明理由，即时告知",
      "行政许可法第三十二条第一款第（一）项",
      "W06",
      "全部停"),
  T9(
      "不属本机关",
      from(RECEIVED),
      to(NOT_ACCEPTED, TRANSFERRED),
      by(TOWNSHIP_CLERK, WINDOW_CLERK),
      "不予受理的写明理由、依据和应当去的机关；转办的写明去向，去向是本县有管辖的节点",
      "行政许可法第三十二条第一款第（二）项；社会救助暂行办法第六十条",
      "W04、W07",
      "全部停"),
  T9b(
      "主管机关收件",
      from(TRANSFERRED),
      to(RECEIVED),
      by(SYSTEM, TOWNSHIP_CLERK, WINDOW_CLERK),
      "由转办所指的节点收下；任期加一",
      "行政许可法第三十二条第一款第（二）项",
      "",
      "K2重新起算"),
  T10(
      "受理",
      from(RECEIVED),
      to(ACCEPTED),
      by(TOWNSHIP_CLERK, WINDOW_CLERK, FIRST_REPRESENTATIVE),
      "材料齐全、符合法定形式；次要材料只有事项目录允许的才能容缺后补或者用告知承诺代替，每份附签字的承诺书、写明日期，不晚于办结期限；只有新版清单才要的材料可以后补，不要求承诺书；附受理通知书",
      "行政许可法第三十二条第一款第（五）项、第二款",
      "W03",
      "K2停；K3、K4次日起算；有后补、承诺的，各自的期限起算"),
  T10a(
      "开始办理",
      from(ACCEPTED),
      to(REVIEW),
      by(SYSTEM, TOWNSHIP_CLERK, TOWNSHIP_REVIEWER, WINDOW_CLERK, FIRST_REPRESENTATIVE),
      "事项列有受理之后的环节",
      "行政许可法第三十四条第一款",
      "",
      "K5起算"),
  T10b(
      "收取后补材料",
      sinceAcceptance(),
      sinceAcceptance(),
      by(SYSTEM, PROXY_AGENT, TOWNSHIP_CLERK, WINDOW_CLERK),
      "受理时按容缺受理承诺留下的材料已经补交，或者告知承诺已经核查；只收承诺书所列的，核查的写明结果；作出决定以后只核查告知承诺，不予的不再核查",
      "产品规则：本地容缺受理规定；国办发〔2020〕42号",
      "",
      "补齐、核查完的，容缺补交期限、告知承诺核查期限停"),
  T11(
      "当场决定",
      from(RECEIVED),
      to(DECIDED_YES, DECIDED_NO),
      by(FIRST_REPRESENTATIVE),
      "由本节点有权决定；材料齐全，能够当场作出决定；准予的写明内容，不予的写明理由和依据",
      "行政许可法第三十四条第二款",
      "W21、W22、W23",
      "K2停；K6起算"),
  T12(
      "完成环节",
      from(REVIEW),
      to(REVIEW),
      by(TOWNSHIP_CLERK, TOWNSHIP_REVIEWER, WINDOW_CLERK),
      "已写意见；下一环节仍在本层级办理（到县级用T21）；审查人不得作决定",
      "行政许可法第三十四条第三款",
      "",
      "K5停并为下一环节重新起算"),
  T13(
      "并联分送",
      from(ACCEPTED),
      to(JOINT),
      by(TOWNSHIP_CLERK, WINDOW_CLERK),
      "下一环节是并联审批；每件都要参加的部门全部分送，情形具备的部门一并分送；要一起到现场的写明联合踏勘的时间、地点",
      "行政许可法第二十六条、第四十二条第二款；产品规则：一次受理、一个编号、同时分送",
      "W19",
      "K4改按并联的45个工作日，自受理次日起算；K5和各部门的协办期限起算"),
  T14(
      "并联答复",
      from(JOINT),
      to(JOINT),
      by(SYSTEM, WINDOW_CLERK, FIRST_REPRESENTATIVE),
      "参加的部门由本部门人员签署，只答复一次，不同意的写明理由；缺材料的在分送后2个工作日内向牵头部门提出；方案规定的，逾期未答复视为同意",
      "行政许可法第二十六条；产品规则：补正只经牵头部门一次告知",
      "W19",
      "该部门的协办期限停"),
  T15(
      "并联汇总",
      from(JOINT),
      to(REVIEW),
      by(TOWNSHIP_CLERK, WINDOW_CLERK),
      "参加的部门都已答复；补正期限没有在走；写明汇总意见；有部门不同意的，直接到决定环节",
      "行政许可法第二十六条",
      "",
      "K5为下一环节重新起算"),
  T16(
      "开始特别程序",
      from(REVIEW, JOINT),
      to(SUSPENDED),
      by(FIRST_REPRESENTATIVE),
      "事项列有这一特别程序且不计入时限，或者是听证；书面告知所需时间",
      "行政许可法第四十五条",
      "W10",
      "K3、K4、K5次日起不计"),
  T17(
      "特别程序结束",
      from(SUSPENDED),
      to(REVIEW, JOINT),
      by(TOWNSHIP_REVIEWER, WINDOW_CLERK, FIRST_REPRESENTATIVE),
      "结果已到，写明结果；回到开始特别程序之前的状态",
      "行政许可法第四十五条",
      "W11",
      "结果到达次日起K3、K4、K5继续"),
  T18(
      "公示",
      from(REVIEW, PUBLICITY),
      to(REVIEW, PUBLICITY),
      by(TOWNSHIP_CLERK, TOWNSHIP_REVIEWER, WINDOW_CLERK),
      "现在的环节是公示；写明张贴地点和天数，隐去身份证号、账号、病情；期满才能结束，附张贴照片",
      "社会救助暂行办法第十一条、第三十条；最低生活保障公示7天",
      "W16",
      "公示期起算、停；计不计入按事项"),
  T19(
      "公示异议",
      from(PUBLICITY),
      to(REVIEW),
      by(TOWNSHIP_CLERK, TOWNSHIP_REVIEWER, WINDOW_CLERK),
      "公示期内提出；登记异议内容，不写异议人；回到公示之前的环节重新核查",
      "社会救助暂行办法第十一条",
      "W17",
      "公示期停；K5重新起算"),
  T20(
      "延期",
      from(REVIEW, JOINT),
      to(REVIEW, JOINT),
      by(FIRST_REPRESENTATIVE),
      "原期限届满之前；只能延长一次，不超过10个工作日（并联15个）；写明理由和批准人，并联的由本级人民政府负责人批准",
      "行政许可法第四十二条",
      "W12",
      "K4加上延长的日数；另行写明的，K3同时延长"),
  T21(
      "初审转报",
      from(REVIEW),
      to(FORWARDED),
      by(TOWNSHIP_CLERK, TOWNSHIP_REVIEWER),
      "乡镇环节已办完，下一环节在县级；已写初审意见并附转报函；上级不得重复要材料",
      "行政许可法第三十五条、第四十三条",
      "W20",
      "K5停；K3、K4继续"),
  T21b(
      "上级接办",
      from(FORWARDED),
      to(REVIEW),
      by(SYSTEM, WINDOW_CLERK),
      "由转报所指的县级节点在收下转报时作出；任期加一，持件节点改为县级",
      "行政许可法第三十五条",
      "",
      "K5起算"),
  T22(
      "准予（确认、给付）",
      from(REVIEW, JOINT, PUBLICITY),
      to(DECIDED_YES),
      by(FIRST_REPRESENTATIVE),
      "已到决定环节；没有协办部门不同意；容缺后补的材料已经补交；写明决定内容；决定人不是审查人；附决定文书",
      "行政许可法第三十七条、第三十八条第一款；社会救助暂行办法第十一条至第十三条",
      "W21、W22",
      "K3、K4、K5停；K6起算；告知承诺的核查期限继续"),
  T23(
      "不予",
      from(REVIEW, JOINT, PUBLICITY),
      to(DECIDED_NO),
      by(FIRST_REPRESENTATIVE),
      "已到决定环节，或者并联审查中已有部门不同意；写明理由和依据，有部门不同意的引用它的意见；告知复议、诉讼权利；决定人不是审查人；附决定文书",
      "行政许可法第三十八条第二款；行政复议法第二十条；行政诉讼法第四十六条",
      "W23",
      "K3、K4、K5停；K6起算"),
  T24(
      "制证",
      from(DECIDED_YES, PRODUCING),
      to(PRODUCING, DELIVERING),
      by(TOWNSHIP_CLERK, WINDOW_CLERK),
      "先写明制作什么证件，做好后写明证号；由本节点或收件节点送达，交给收件节点时任期加一",
      "行政许可法第三十九条、第四十四条",
      "W25",
      "K6继续"),
  T24b(
      "交付送达",
      from(DECIDED_YES, DECIDED_NO),
      to(DELIVERING),
      by(SYSTEM, TOWNSHIP_CLERK, WINDOW_CLERK, FIRST_REPRESENTATIVE),
      "决定文书已出具；由本节点或收件节点送达，交给收件节点时任期加一",
      "行政许可法第四十四条",
      "W25",
      "K6继续"),
  T24c(
      "送达经过",
      from(DELIVERING),
      to(DELIVERING),
      by(TOWNSHIP_CLERK, WINDOW_CLERK),
      "写明交给代办员（代办员签字）、邮寄（承运单位、邮件号码）、申请人同意电子送达（书面确认）、没有送到的原因；三次没有送到的，先电话并邮寄通知",
      "民事诉讼法第八十七条至第九十一条（类推）；产品规则：三次没有送到的电话并邮寄通知",
      "",
      "K6继续"),
  T25(
      "送达",
      from(DELIVERING),
      to(DELIVERED),
      by(SYSTEM, PROXY_AGENT, TOWNSHIP_CLERK, WINDOW_CLERK),
      "有签收人、与申请人关系、签收日期和本方式的证明：现场领取、代办员转交的签字（代办员先向中心签收），邮寄的回执，电子送达的书面同意和系统记录，留置的拒收事由、见证人和照片；日期不早于决定日、不晚于登记送达当天；代办员持有不算送达",
      "民事诉讼法第八十七条至第九十一条（类推）",
      "W26、W27、W28",
      "K6停；复议、诉讼期限起算"),
  T26(
      "办结归档",
      from(DELIVERED),
      to(CLOSED),
      by(SYSTEM, TOWNSHIP_CLERK, WINDOW_CLERK),
      "已送达；告知承诺都已核查",
      "产品规则；档案法第三十七条",
      "",
      ""),
  T27(
      "撤回",
      beforeDecision(),
      to(WITHDRAWN),
      by(SYSTEM, PROXY_AGENT, TOWNSHIP_CLERK, WINDOW_CLERK),
      "申请人书面撤回；代办员撤回须有明确授权",
      "产品规则",
      "W29",
      "全部停"),
  T28(
      "终止",
      beforeDecision(),
      to(TERMINATED),
      by(FIRST_REPRESENTATIVE),
      "申请人死亡、主体终止或者事项消失；写明理由和依据",
      "产品规则；行政许可法第七十条（类推）",
      "W30",
      "全部停"),
  T29(
      "退回环节",
      from(REVIEW),
      to(REVIEW),
      by(FIRST_REPRESENTATIVE),
      "写明理由；退到本节点已办过的环节；至多两次",
      "产品规则",
      "",
      "K3、K4继续；K5重新起算"),
  T30(
      "依裁决重新办理",
      from(CLOSED),
      to(REVIEW),
      by(CENTRE_MANAGER),
      "有复议决定、判决或者撤销决定；写明种类、文号、机关、要求和期限；另立新办件并注明原办件，原办件不变；由县级节点登记，属乡镇环节的交给乡镇",
      "行政许可法第六十九条；行政复议法；行政诉讼法",
      "W31",
      "新办件的K4按裁决的期限起算；K5起算"),
  T31(
      "催办、督办",
      inHand(),
      inHand(),
      by(TOWNSHIP_CLERK, WINDOW_CLERK, FIRST_REPRESENTATIVE, CENTRE_MANAGER),
      "写明是提醒申请人、催办还是督办，以及内容",
      "产品规则；不影响期限",
      "",
      "不影响期限"),
  T32(
      "移交经办人",
      inHand(),
      inHand(),
      by(CENTRE_MANAGER, FIRST_REPRESENTATIVE),
      "写明交给谁、为什么",
      "产品规则：人员离岗不停表",
      "",
      "不影响期限"),
  T33(
      "接管",
      anyOpen(),
      anyOpen(),
      by(CENTRE_MANAGER, SYSTEM),
      "只有县级节点能在持件节点不能办理时接管乡镇节点的办件；任期加一；只换节点，不换机关",
      "产品规则：乡镇设备损坏、丢失",
      "",
      "不影响期限"),
  T34(
      "移交",
      anyOpen(),
      anyOpen(),
      by(CENTRE_MANAGER, SYSTEM),
      "由代持的县级节点，或者由村已改归别的乡镇的原乡镇节点，交给现在负责登记地的乡镇节点；任期加一",
      "产品规则：乡镇设备恢复、更换，村改由别的乡镇管辖",
      "",
      "不影响期限"),
  T35(
      "认领原任期行为",
      anyOpen(),
      anyOpen(),
      by(TOWNSHIP_CLERK, TOWNSHIP_REVIEWER, WINDOW_CLERK, FIRST_REPRESENTATIVE),
      "接管后送来的、原持件节点在原任期所作的行为；日期和文号不变，随后照原样记入",
      "产品规则：村民手中可能已有盖章文书",
      "",
      ""),
  T36(
      "撤销原任期行为",
      anyOpen(),
      anyOpen(),
      by(TOWNSHIP_CLERK, TOWNSHIP_REVIEWER, WINDOW_CLERK, FIRST_REPRESENTATIVE),
      "接管后送来的、原持件节点在原任期所作的行为；写明理由",
      "产品规则；行政许可法第六十九条",
      "",
      ""),
  T37(
      "声明回避",
      inHand(),
      inHand(),
      by(TOWNSHIP_CLERK, TOWNSHIP_REVIEWER, WINDOW_CLERK, FIRST_REPRESENTATIVE),
      "由本人声明与申请人有近亲属关系，写明什么关系；声明以后不再办理本件，不能撤回，随办件移交，依裁决另立的新办件同样回避",
      "公务员法第七十六条；产品规则",
      "",
      "不影响期限");

  private final String title;
  private final Set<CaseState> from;
  private final Set<CaseState> to;
  private final Set<Role> roles;
  private final String guard;
  private final String law;
  private final String letters;
  private final String clocks;

  Transition(
      String title,
      Set<CaseState> from,
      Set<CaseState> to,
      Set<Role> roles,
      String guard,
      String law,
      String letters,
      String clocks) {
    this.title = title;
    this.from = from;
    this.to = to;
    this.roles = roles;
    this.guard = guard;
    this.law = law;
    this.letters = letters;
    this.clocks = clocks;
  }

  /** The row's number as it stands on the wire and in the papers, such as {@code T10a}. */
  public String code() {
    return name();
  }

  /** What the move is called, in Chinese. */
  public String title() {
    return title;
  }

  /** Whether it gives the case another holder before it is folded, which raises the term. */
  boolean raisesTerm() {
    return this == T9b || this == T21b || this == T33;
  }

  /** Whether it leaves a case in whatever state it is: a word, a change of persons, a ruling. */
  boolean keepsState() {
    return this == T10b || this == T31 || this == T32 || this == T35 || this == T36 || this == T37;
  }

  /** The states it may start from. */
  public Set<CaseState> from() {
    return from;
  }

  /** The states it may lead to. */
  public Set<CaseState> to() {
    return to;
  }

  /** Who may make it. */
  public Set<Role> roles() {
    return roles;
  }

  /** What must be true, in words. {@link TransitionGuards} asks the same in code. */
  public String guard() {
    return guard;
  }

  /** The article of law, or the product rule, that it rests on. */
  public String law() {
    return law;
  }

  /** The letters it issues, by their numbers in the list of letters; empty for none. */
  public String letters() {
    return letters;
  }

  /** What it does to the clocks, in words. {@link CaseEdit} does the same in code. */
  public String clocks() {
    return clocks;
  }

  /** The row of this number; empty for a row that only a newer program knows. */
  public static Optional<Transition> find(String code) {
    return Arrays.stream(values()).filter(row -> row.name().equals(code)).findFirst();
  }

  private static Set<CaseState> from(CaseState... states) {
    return setOf(states);
  }

  private static Set<CaseState> to(CaseState... states) {
    return setOf(states);
  }

  private static Set<CaseState> setOf(CaseState... states) {
    return Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(states)));
  }

  private static Set<Role> by(Role... roles) {
    return Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(roles)));
  }

  /** Not FORWARDED: who has handed a case over acts on it no more, and the next not yet. */
  private static Set<CaseState> beforeDecision() {
    return setOf(CAPTURED, RECEIVED, CORRECTION, ACCEPTED, REVIEW, JOINT, PUBLICITY, SUSPENDED);
  }

  /** Accepted and not filed, and not between two holders; a no leaves nothing to check. */
  private static Set<CaseState> sinceAcceptance() {
    return setOf(
        ACCEPTED,
        REVIEW,
        JOINT,
        PUBLICITY,
        SUSPENDED,
        DECIDED_YES,
        PRODUCING,
        DELIVERING,
        DELIVERED);
  }

  /** Open, and not between two holders. */
  private static Set<CaseState> inHand() {
    EnumSet<CaseState> states = EnumSet.copyOf(anyOpen());
    states.remove(FORWARDED);
    states.remove(TRANSFERRED);
    return Collections.unmodifiableSet(states);
  }

  private static Set<CaseState> anyOpen() {
    EnumSet<CaseState> open = EnumSet.noneOf(CaseState.class);
    for (CaseState state : CaseState.values()) {
      if (state.isOpen() && state != CaseState.UNKNOWN) {
        open.add(state);
      }
    }
    return Collections.unmodifiableSet(open);
  }
}
