package org.daiban.server.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.daiban.core.cases.Role;
import org.daiban.core.catalogue.CatalogueReader;
import org.daiban.core.catalogue.ItemDifference;
import org.daiban.core.catalogue.ItemStop;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.FeedItem;
import org.daiban.core.wire.Json;
import org.daiban.node.Ground;
import org.daiban.node.NodeProgram;
import org.daiban.node.Options;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Person;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A version of 低保 from its first draft to the day it holds, and everything that stands in its way.
 */
class CatalogueLifeTest {
  private static final String CODE = "340511001000";
  private static final Person EDITOR = person("editor", Role.CATALOGUE_EDITOR);
  private static final Person FIRST = person("first", Role.CATALOGUE_REVIEWER);
  private static final Person SECOND = person("second", Role.CATALOGUE_REVIEWER);
  private static final Person THIRD = person("third", Role.CATALOGUE_REVIEWER);
  private static final Person PUBLISHER = person("publisher", Role.CATALOGUE_PUBLISHER);

  @TempDir Path folder;
  private NodeProgram county;
  private Reference reference;
  private DraftDesk drafts;
  private PublicationDesk publications;
  private CatalogueViews views;
  private LocalDate today;

  private static Person person(String id, Role role) {
    return new Person(id, id, "测试" + id, role, "340822000000", "", "", true);
  }

  @BeforeEach
  void start() throws Exception {
    Options options =
        Options.read(List.of("--data", folder.toString(), "--port", "0"), Map.of(), 0, Set.of());
    Clock clock = Clock.system(NodeProgram.ZONE);
    county = NodeProgram.start(options, new Ground(clock, new SecureRandom(), false));
    reference = county.beans().getBean(Reference.class);
    drafts = county.beans().getBean(DraftDesk.class);
    publications = county.beans().getBean(PublicationDesk.class);
    views = county.beans().getBean(CatalogueViews.class);
    today = LocalDate.ofInstant(clock.instant(), NodeProgram.ZONE);
  }

  @AfterEach
  void stop() {
    county.close();
  }

  private String inForce() {
    return reference.editions().newest(CODE).orElseThrow().json();
  }

  /** The item with its responsible post and one more paper. */
  private String changed() {
    String json = inForce();
    boolean named = json.contains("\"responsible\"");
    return (named ? json : json.replaceFirst("\\{", "{\"responsible\":\"县民政局社会救助股\","))
        .replace("\"name\":\"居民户口簿\"", "\"name\":\"居民户口簿（全部页）\"");
  }

  private ItemDraft submitted() {
    ItemDraft draft = drafts.save(EDITOR, CODE, changed(), "上级文件调整材料", 0);
    return drafts.submit(EDITOR, draft.id(), draft.revision());
  }

  private ItemDraft agreed(ItemDraft draft) {
    ItemDraft one = agree(FIRST, draft, ReviewOffice.DISCLOSURE);
    ItemDraft two = agree(SECOND, one, ReviewOffice.ESTABLISHMENT);
    return agree(THIRD, two, ReviewOffice.LEGAL);
  }

  private ItemDraft agree(Person who, ItemDraft draft, ReviewOffice office) {
    return drafts.review(who, draft.id(), draft.revision(), office, true, "");
  }

  private static Problem refusal(Runnable act) {
    return assertThrows(Refusal.class, act::run).problem();
  }

  @Test
  void versionThatThreeOfficesAgreedToHoldsFromItsDayOnAndGoesDownAlone() {
    ItemDraft draft = agreed(submitted());
    assertEquals(DraftState.APPROVED, draft.state());
    LocalDate from = today.plusDays(3);
    String version = publications.publish(PUBLISHER, draft.id(), draft.revision(), from.toString());
    assertEquals(from + ".1", version);
    assertEquals(
        "sample-2026.1", reference.catalogue().orElseThrow().find(CODE).orElseThrow().edition());
    ServiceItem later = reference.editions().inForce(from).orElseThrow().find(CODE).orElseThrow();
    assertEquals("居民户口簿（全部页）", later.materials().get(2).name());
    assertEquals(version, later.edition());
    List<String> sent =
        county
            .beans()
            .getBean(Transactions.class)
            .read(connection -> ChangeFeed.all(connection, FeedItem.CATALOGUE));
    assertEquals(2, sent.size());
    assertTrue(sent.get(1).length() * 10 < sent.get(0).length(), "only what changed goes down");
    String page = views.item(CODE).text();
    for (String act : List.of("起草", "送审", "政务公开审核同意", "机构编制审核同意", "法制审核同意", "\"发布\"")) {
      assertTrue(page.contains(act), act);
    }
    assertTrue(page.contains("首次导入（安装时由县级安装人员发布）"));
  }

  @Test
  void draftThatBreaksRulesIsNotHandedInAndEachRuleIsNamed() {
    String wrong = inForce().replaceFirst("\"plan_wd\":1", "\"plan_wd\":9");
    ItemDraft draft = drafts.save(EDITOR, CODE, wrong, "试改", 0);
    Problem problem = refusal(() -> drafts.submit(EDITOR, draft.id(), draft.revision()));
    assertEquals("catalogue-guards", problem.code());
    List<String> codes = new ArrayList<>();
    problem.fields().forEach(field -> codes.add(field.id()));
    assertEquals(List.of("step-sum", "no-responsible"), codes);
    assertTrue(problem.fields().get(0).message().contains("S0-36"));
    assertTrue(views.item(CODE).text().contains("\"draft\":\"DRAFT\""), "it stays a draft");
  }

  @Test
  void editorReviewersAndPublisherAreFivePeople() {
    ItemDraft draft = submitted();
    Person both =
        new Person("editor", "e", "测试", Role.CATALOGUE_REVIEWER, "340822000000", "", "", true);
    assertEquals(
        "catalogue-same-person", refusal(() -> agree(both, draft, ReviewOffice.LEGAL)).code());
    ItemDraft one = agree(FIRST, draft, ReviewOffice.LEGAL);
    assertEquals(
        "catalogue-same-person", refusal(() -> agree(FIRST, one, ReviewOffice.DISCLOSURE)).code());
    assertEquals(
        "catalogue-draft-state", refusal(() -> agree(SECOND, one, ReviewOffice.LEGAL)).code());
    ItemDraft two = agree(SECOND, one, ReviewOffice.DISCLOSURE);
    assertEquals(
        "catalogue-draft-state",
        refusal(() -> publications.publish(PUBLISHER, two.id(), two.revision(), today.toString()))
            .code());
    ItemDraft three = agree(THIRD, two, ReviewOffice.ESTABLISHMENT);
    assertEquals(
        "catalogue-same-person",
        refusal(() -> publications.publish(THIRD, three.id(), three.revision(), today.toString()))
            .code());
    assertEquals(
        "from",
        refusal(
                () ->
                    publications.publish(
                        PUBLISHER, three.id(), three.revision(), today.minusDays(1).toString()))
            .fields()
            .get(0)
            .id());
  }

  @Test
  void oneOfficeSendsItBackWithItsReasonAndAllThreeReviewAgain() {
    ItemDraft draft = agree(FIRST, submitted(), ReviewOffice.LEGAL);
    assertEquals(
        "reason",
        refusal(
                () ->
                    drafts.review(
                        SECOND, draft.id(), draft.revision(), ReviewOffice.DISCLOSURE, false, " "))
            .fields()
            .get(0)
            .id());
    ItemDraft back =
        drafts.review(
            SECOND, draft.id(), draft.revision(), ReviewOffice.DISCLOSURE, false, "材料名称不通俗");
    assertEquals(DraftState.DRAFT, back.state());
    assertTrue(views.item(CODE).text().contains("材料名称不通俗"));
    assertEquals(
        "catalogue-moved",
        refusal(() -> drafts.save(EDITOR, CODE, changed(), "再改", draft.revision())).code());
    ItemDraft again = drafts.save(EDITOR, CODE, changed(), "已改通俗", back.revision());
    ItemDraft round = drafts.submit(EDITOR, again.id(), again.revision());
    assertEquals(DraftState.APPROVED, agreed(round).state());
  }

  @Test
  void suspendedItemCannotBeAppliedForUntilItIsTakenUpAgain() {
    publications.stop(PUBLISHER, CODE, ItemStop.Kind.SUSPENDED, "系统改造", today.toString());
    assertFalse(reference.catalogue().orElseThrow().find(CODE).isPresent());
    assertTrue(reference.item("sample-2026.1", CODE).isPresent(), "running cases go on");
    assertEquals(
        "catalogue-draft-state",
        refusal(
                () ->
                    publications.stop(
                        PUBLISHER, CODE, ItemStop.Kind.WITHDRAWN, "取消", today.toString()))
            .code());
    assertTrue(views.item(CODE).text().contains("暂停办理"));
    publications.stop(PUBLISHER, CODE, ItemStop.Kind.RESUMED, "改造完成", today.toString());
    assertTrue(reference.catalogue().orElseThrow().find(CODE).isPresent());
  }

  @Test
  void withdrawnItemIsNotTakenUpAgainWithoutAVersionAndItsReviews() {
    publications.stop(PUBLISHER, CODE, ItemStop.Kind.WITHDRAWN, "取消", today.toString());
    Problem problem =
        refusal(
            () ->
                publications.stop(PUBLISHER, CODE, ItemStop.Kind.RESUMED, "恢复", today.toString()));
    assertEquals("catalogue-draft-state", problem.code());
    assertFalse(reference.catalogue().orElseThrow().find(CODE).isPresent());
    ItemDraft draft = agreed(submitted());
    publications.publish(PUBLISHER, draft.id(), draft.revision(), today.toString());
    assertTrue(reference.catalogue().orElseThrow().find(CODE).isPresent());
  }

  @Test
  void versionForADayBeforeThatOfTheNewestIsRefused() {
    ItemDraft draft = agreed(submitted());
    LocalDate coming = today.plusDays(30);
    publications.publish(PUBLISHER, draft.id(), draft.revision(), coming.toString());
    ItemDraft next = agreed(submitted());
    Problem problem =
        refusal(
            () ->
                publications.publish(
                    PUBLISHER, next.id(), next.revision(), coming.minusDays(1).toString()));
    assertEquals("from", problem.fields().get(0).id());
    assertEquals("已有从" + coming + "起施行的版本，请写不早于那一天的日期。", problem.fields().get(0).message());
    assertEquals(
        coming + ".2",
        publications.publish(PUBLISHER, next.id(), next.revision(), coming.toString()));
  }

  /** Reads the catalogue from aside whenever it is asked for the time. */
  private final class ReadingClock extends Clock {
    @Override
    public Instant instant() {
      CompletableFuture.runAsync(() -> reference.editions()).join();
      return Clock.systemUTC().instant();
    }

    @Override
    public ZoneId getZone() {
      return NodeProgram.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void editionIsSeenByWhoeverReadWhileItWasBeingPublished() {
    Transactions transactions = county.beans().getBean(Transactions.class);
    Ground ground = county.beans().getBean(Ground.class);
    Clock reading = new ReadingClock();
    PublicationDesk desk =
        new PublicationDesk(
            transactions,
            reference,
            new DraftDesk(transactions, reference, ground, reading),
            reading);
    ItemDraft draft = agreed(submitted());
    String version = desk.publish(PUBLISHER, draft.id(), draft.revision(), today.toString());
    assertEquals(version, reference.catalogue().orElseThrow().find(CODE).orElseThrow().edition());
    desk.stop(PUBLISHER, CODE, ItemStop.Kind.SUSPENDED, "系统改造", today.toString());
    assertFalse(reference.catalogue().orElseThrow().find(CODE).isPresent());
  }

  @Test
  void editionIsNumberedAfterWhatIsInTheStoreAndNotAfterWhatWasReadBefore() {
    ItemDraft draft = agreed(submitted());
    assertEquals(0, reference.editions().last());
    String other =
        "{\"version\":\"elsewhere.1\",\"edition\":1,\"effective_from\":\""
            + today
            + "\",\"county\":\"340822000000\",\"items\":[]}";
    county
        .beans()
        .getBean(Transactions.class)
        .write(
            connection -> {
              ChangeFeed.publish(
                  connection,
                  List.of(new Change(FeedItem.CATALOGUE, "elsewhere.1", FeedItem.EVERYONE, other)));
              return null;
            });
    assertEquals(
        today + ".2",
        publications.publish(PUBLISHER, draft.id(), draft.revision(), today.toString()));
  }

  @Test
  void draftWithAFieldOfAnotherKindIsRefusedWhenItIsSaved() {
    for (String wrong :
        List.of("\"reconsider_first\":\"是\"", "\"responsible\":3", "\"complaint\":[\"12345\"]")) {
      String body = inForce().replaceFirst("\\{", "{" + wrong + ",");
      Problem problem = refusal(() -> drafts.save(EDITOR, CODE, body, "试改", 0));
      assertEquals("item", problem.fields().get(0).id(), wrong);
    }
  }

  @Test
  void whoRewroteTheDraftOfAnotherNeitherReviewsNorPublishesIt() {
    ItemDraft begun = drafts.save(EDITOR, CODE, changed(), "上级文件调整材料", 0);
    Person second = person("second-editor", Role.CATALOGUE_EDITOR);
    ItemDraft draft = drafts.save(second, CODE, changed(), "改得通俗些", begun.revision());
    ItemDraft submitted = drafts.submit(EDITOR, draft.id(), draft.revision());
    Person reviewing = person("second-editor", Role.CATALOGUE_REVIEWER);
    assertEquals(
        "catalogue-same-person",
        refusal(() -> agree(reviewing, submitted, ReviewOffice.LEGAL)).code());
    ItemDraft approved = agreed(submitted);
    Person publishing = person("second-editor", Role.CATALOGUE_PUBLISHER);
    assertEquals(
        "catalogue-same-person",
        refusal(
                () ->
                    publications.publish(
                        publishing, approved.id(), approved.revision(), today.toString()))
            .code());
    publications.publish(PUBLISHER, approved.id(), approved.revision(), today.toString());
    ItemDraft next = submitted();
    assertEquals(
        DraftState.REVIEW,
        agree(reviewing, next, ReviewOffice.LEGAL).state(),
        "of the next draft nothing was written by them");
  }

  @Test
  void sheetThatComesBackUnchangedChangesNothingAndAWrongCellIsNamed() {
    String json = changed();
    byte[] sheet = ItemSheet.write(json);
    assertEquals(List.of(), ItemDifference.between(json, ItemSheet.read(sheet, json).json()));
    String other = json.replace("\"copies\":1", "\"copies\":3");
    assertTrue(
        ItemDifference.between(json, ItemSheet.read(ItemSheet.write(other), json).json())
            .contains(new ItemDifference("申请材料“居民身份证”·复印件份数", "1", "3")));
    byte[] wrong = ItemSheet.write(json.replace("\"need\":\"required\"", "\"need\":\"maybe\""));
    Problem problem = refusal(() -> ItemSheet.read(wrong, json));
    assertTrue(
        problem.fields().get(0).message().matches("F\\d+（必要性）：只能填写：必需、视情形。"),
        problem.fields().get(0).message());
  }

  @Test
  void guideTellsWhatIsInForceOnAPageAndAsPdf() {
    GuideDesk guides = county.beans().getBean(GuideDesk.class);
    String page = guides.page(CODE);
    for (String word : List.of("办事指南", "最低生活保障审核确认", "居民户口簿", "20个工作日", "sample-2026.1")) {
      assertTrue(page.contains(word), word);
    }
    assertEquals("%PDF", new String(guides.pdf(CODE), 0, 4, StandardCharsets.US_ASCII));
  }

  @Test
  void newItemComesInAsADraftAndIsListedBesideTheOthers() {
    String added = changed().replace(CODE, "340511099000");
    drafts.take(EDITOR, "340511099000", added, "从文件导入");
    assertEquals(65, views.list().size());
    assertTrue(Json.text(views.list()).contains("\"state\":\"NEW\""));
    assertEquals("340511099000", CatalogueReader.readItem(added, "x").code());
    assertEquals(
        "code", refusal(() -> drafts.take(EDITOR, CODE, added, "换号")).fields().get(0).id());
  }
}
