package org.daiban.server.setup;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.daiban.core.catalogue.Regions;
import org.daiban.core.log.Certificate;
import org.daiban.node.Console;
import org.daiban.node.Ground;
import org.daiban.node.identity.Identity;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;
import org.daiban.server.people.PeopleDesk;
import org.daiban.server.people.PeopleDesk.NewPerson;

/**
 * Makes a fresh data folder a county: key and certificate, the sample catalogue, calendars, regions
 * and organs, and the one account by which all others are made. Its password is made here and shown
 * once, on the console of whoever starts the program.
 */
@Singleton
final class FirstStart implements ApplicationEventListener<ServerStartupEvent> {
  private static final List<Integer> SAMPLE_YEARS = List.of(2025, 2026);

  private final Transactions transactions;
  private final Reference reference;
  private final PeopleDesk people;
  private final Ground ground;
  private final Console console;

  FirstStart(
      Transactions transactions,
      Reference reference,
      PeopleDesk people,
      Ground ground,
      Console console) {
    this.transactions = transactions;
    this.reference = reference;
    this.people = people;
    this.ground = ground;
    this.console = console;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    Regions county = Regions.read(sample("regions.json"));
    String region = county.county().code().code();
    becomeCounty(region);
    if (people.all(county.county().code()).isEmpty()) {
      publishSamples();
      showFirstAccount(people.addFirstManager(region));
    }
  }

  /** The account comes last: a first start that was cut short begins here again. */
  private void publishSamples() {
    reference.publishRegions(sample("regions.json"));
    reference.publishCatalogue(sample("catalogue.json"));
    reference.publishOrgans(sample("organs.json"));
    for (int year : SAMPLE_YEARS) {
      reference.publishYear(year, "国务院办公厅通知（样例）", sample("holidays-" + year + ".csv"));
    }
  }

  private void becomeCounty(String region) {
    String epoch = Identity.epoch(ground.bytes(16));
    transactions.write(
        connection -> {
          Optional<Certificate> known = Identity.open(connection, epoch).certificate();
          if (!known.isPresent()) {
            Identity.becomeCounty(connection, region, ground.nowMs());
          }
          return null;
        });
  }

  private void showFirstAccount(NewPerson manager) {
    console.line("首次启动，中心管理员账号（密码只显示这一次）/ first start, shown once:");
    console.line("ACCOUNT " + manager.login() + " " + manager.password());
  }

  private static String sample(String name) {
    try (InputStream in = FirstStart.class.getResourceAsStream("/sample/" + name)) {
      if (in == null) {
        throw new IllegalStateException("sample/" + name + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("sample/" + name + " cannot be read", e);
    }
  }
}
