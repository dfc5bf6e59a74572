package org.daiban.server.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daiban.core.cases.Role;
import org.daiban.node.Ground;
import org.daiban.node.NodeProgram;
import org.daiban.node.Options;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Person;
import org.daiban.node.reference.Reference;
import org.daiban.node.sheets.SheetWriter;
import org.daiban.node.store.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that bring many items at once, and sheets that lack a column. */
class CatalogueImportTest {
  private static final String ONE = "340511001000";
  private static final String OTHER = "340511002000";
  private static final Person EDITOR =
      new Person("e", "e", "测试", Role.CATALOGUE_EDITOR, "340822000000", "", "", true);

  @TempDir Path folder;
  private NodeProgram county;
  private DraftDesk drafts;

  @BeforeEach
  void start() throws Exception {
    Options options =
        Options.read(List.of("--data", folder.toString(), "--port", "0"), Map.of(), 0, Set.of());
    Clock clock = Clock.system(NodeProgram.ZONE);
    county = NodeProgram.start(options, new Ground(clock, new SecureRandom(), false));
    drafts = county.beans().getBean(DraftDesk.class);
  }

  @AfterEach
  void stop() {
    county.close();
  }

  @Test
  void itemsOfOneFileBecomeDraftsTogetherOrNotAtAll() {
    String broken = text(OTHER).replaceFirst("\"originals\":1", "\"originals\":\"一份\"");
    Problem problem = refusal(List.of(text(ONE), broken));
    assertEquals("items[1]", problem.fields().get(0).id());
    assertFalse(isDrafted(ONE), "nothing half done");
    assertTrue(refusal(List.of(text(ONE), text(ONE))).fields().get(0).message().contains("两次"));

    assertEquals(
        List.of(ONE, OTHER), drafts.takeAll(EDITOR, List.of(text(ONE), text(OTHER)), "从文件导入"));
    assertTrue(isDrafted(ONE) && isDrafted(OTHER));
  }

  @Test
  void columnThatASheetHasNotStaysAsItWasAndTheDraftSaysSo() {
    byte[] sheet =
        SheetWriter.write(
            "事项",
            "",
            List.of("部分", "名称", "内容", "原件份数", "复印件份数", "必要性", "免交方式"),
            List.of(List.of("材料", "居民身份证", "", "1", "2", "必需", "数据共享")));
    ItemSheet.Changed changed = ItemSheet.read(sheet, text(ONE));
    assertEquals(List.of("出具单位", "说明"), changed.absent());
    assertTrue(changed.about().contains("出具单位、说明"));
    assertTrue(changed.json().contains("公安机关"));
  }

  private Problem refusal(List<String> bodies) {
    return assertThrows(Refusal.class, () -> drafts.takeAll(EDITOR, bodies, "从文件导入")).problem();
  }

  private boolean isDrafted(String code) {
    return county
        .beans()
        .getBean(Transactions.class)
        .read(connection -> DraftTable.open(connection, code))
        .isPresent();
  }

  private String text(String code) {
    return county.beans().getBean(Reference.class).editions().newest(code).orElseThrow().json();
  }
}
