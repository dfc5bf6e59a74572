package org.daiban.world.browser;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.daiban.world.browser.VillagePages.Saved;
import org.daiban.world.process.StartFailed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story on the real screens: a villager's application leaves a village without signal, and its
 * result comes back. Each distinct screen is looked at: no fault of access, and a picture in two
 * sizes. One day follows another, so the tests run in their order, in one world.
 */
@Tag("browser")
@Timeout(value = 8, unit = TimeUnit.MINUTES)
@TestMethodOrder(OrderAnnotation.class)
class WalkTest {
  private static final double PATIENCE_MS = 30_000;

  private static Office office;
  private static Saved refused;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException, StartFailed {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    office = Office.open(folder, "2026-03-02T08:30");
  }

  @AfterEach
  void keepLastPictures() {
    office.keepLastPictures();
  }

  @AfterAll
  static void close() {
    if (office != null) {
      office.close();
    }
  }

  @Test
  @Order(1)
  void managerSeesMachinesPeopleAndCalendar() {
    new CountyMorning(office).walk();
  }

  @Test
  @Order(2)
  void caseLeavesAVillageWithoutSignalAndItsResultComesBack() throws IOException {
    new GrantedWalk(office).walk();
  }

  @Test
  @Order(3)
  void agentIsSparedTypingAndForgivenSlips() {
    new HandyWalk(office).walk();
  }

  @Test
  @Order(4)
  void refusalComesBackWithItsReasons() throws IOException {
    refused = new RefusedWalk(office).walk();
  }

  @Test
  @Order(5)
  void departmentsAreAskedAllAtOnceAndOneSaysNo() {
    new HomesteadWalk(office).walk();
  }

  @Test
  @Order(6)
  void copiedLaptopGoesOnUnderANewNameAndAClerkAdoptsItsCase() throws IOException, StartFailed {
    new CopiedWalk(office).walk();
  }

  @Test
  @Order(7)
  void sheetOfApplicationsIsBroughtInAndItsWrongRowsAreTold() throws IOException {
    new RollWalk(office).walk();
  }

  @Test
  @Order(8)
  void outsiderAsksAndManagerStandsInErasesAndShutsOut() throws IOException {
    new PublicWalk(office).walk(refused);
    new ManagerWalk(office).walk(refused);
  }

  @Test
  @Order(9)
  void answersAreAsTheirDescriptionsSay() throws IOException {
    new AnswersWalk(office).walk();
  }

  @Test
  @Order(9)
  void versionOfAnItemIsDraftedReviewedPublishedAndStopped() {
    new CatalogueWalk(office).walk();
  }
}
