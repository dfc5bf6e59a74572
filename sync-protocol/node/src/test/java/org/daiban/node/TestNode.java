package org.daiban.node;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import okhttp3.HttpUrl;
import org.daiban.core.log.EnrolmentAnswer;
import org.daiban.core.log.EnrolmentRequest;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.Signed;
import org.daiban.core.log.Versions;
import org.daiban.node.enrolment.EnrolmentDesk;
import org.daiban.node.exchange.Exchange;
import org.daiban.node.http.HttpSettings;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Store;
import org.daiban.node.store.Transactions;

/** A county or a township with real keys and a real store, wired as in the program. */
public final class TestNode implements AutoCloseable {
  /** The sample county. */
  public static final String COUNTY_REGION = "340822000000";

  /** The first township of the sample county. */
  public static final String TOWNSHIP_REGION = "340822100000";

  private final HandClock clock;
  private final Store store;
  private final ApplicationContext beans;

  private TestNode(HandClock clock, Store store, Path data, long seed) {
    this(clock, store, data, seed, Versions.OURS);
  }

  private TestNode(HandClock clock, Store store, Path data, long seed, Versions versions) {
    this.clock = clock;
    this.store = store;
    Ground ground = new Ground(clock, new Random(seed), true);
    this.beans =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .singletons(
                new Options(data, "127.0.0.1", 0, Optional.empty(), Optional.empty(), Map.of()),
                ground,
                clock,
                store.transactions(),
                versions,
                HttpSettings.loopback(0))
            .start();
    byte[] epoch = ground.bytes(16);
    transactions().write(connection -> Identity.open(connection, Identity.epoch(epoch)));
  }

  /** A county with the sample data, in memory; attachments go below {@code data}. */
  public static TestNode county(HandClock clock, Path data) {
    TestNode node = new TestNode(clock, TestStores.fresh(), data, 1);
    return node.asCounty();
  }

  /** A county with the sample data whose database is a file in the folder. */
  public static TestNode countyOnDisk(HandClock clock, Path data) throws IOException {
    return new TestNode(clock, Store.open(data), data, 1).asCounty();
  }

  /** A county that was there before. */
  public static TestNode reopened(HandClock clock, Path data) throws IOException {
    return new TestNode(clock, Store.open(data), data, 2);
  }

  /** A second program of a county, where several may share a database; see {@link TestStores}. */
  public static TestNode beside(TestNode county, Path data) {
    return new TestNode(county.clock, TestStores.fresh(), data, 3);
  }

  /** A township that a county has let in, with the sample data. */
  public static TestNode township(TestNode county, String region, Path data) {
    return new TestNode(county.clock, TestStores.fresh(), data, seed(region))
        .admitted(county, region);
  }

  /** The same whose program speaks other versions of the protocol. */
  public static TestNode townshipOf(TestNode county, String region, Path data, Versions versions) {
    return new TestNode(county.clock, Store.inMemory(), data, seed(region), versions)
        .admitted(county, region);
  }

  /** The same whose database is a file in the folder. */
  public static TestNode townshipOnDisk(TestNode county, String region, Path data)
      throws IOException {
    return new TestNode(county.clock, Store.open(data), data, seed(region))
        .admitted(county, region);
  }

  private static long seed(String region) {
    return Long.parseLong(region.substring(6, 9));
  }

  private TestNode admitted(TestNode county, String region) {
    String code = county.enrolment().issue(region, "manager").code();
    Machine machine = machine();
    EnrolmentAnswer answer =
        county
            .enrolment()
            .enrol(
                new EnrolmentRequest(
                    code,
                    machine.signer().algorithm(),
                    machine.signer().publicKey(),
                    "test",
                    machine.seal().algorithm(),
                    machine.seal().publicKey()));
    List<Signed> chain = answer.certificates().stream().map(Signed::parse).toList();
    transactions()
        .write(connection -> Identity.become(connection, chain, "http://county", clock.millis()));
    publishSamples();
    return this;
  }

  private TestNode asCounty() {
    transactions()
        .write(connection -> Identity.becomeCounty(connection, COUNTY_REGION, clock.millis()));
    publishSamples();
    return this;
  }

  private void publishSamples() {
    reference().publishRegions(sample("regions.json"));
    reference().publishCatalogue(sample("catalogue.json"));
    reference().publishOrgans(sample("organs.json"));
    for (int year : List.of(2025, 2026)) {
      reference().publishYear(year, "样例", sample("holidays-" + year + ".csv"));
    }
  }

  /** A sample file as text. */
  public static String sample(String name) {
    try (InputStream in = TestNode.class.getResourceAsStream("/sample/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One round trip, without HTTP. */
  public ExchangeAnswer exchange(String machine, ExchangeRequest request) {
    return bean(Exchange.class)
        .exchange(
            transactions().read(connection -> Identity.find(connection, machine)).orElseThrow(),
            request,
            "challenge");
  }

  /** The real server's address, started at the first call. */
  public HttpUrl url(String path) {
    EmbeddedServer server = bean(EmbeddedServer.class);
    if (!server.isRunning()) {
      server.start();
    }
    return HttpUrl.get("http://127.0.0.1:" + server.getPort()).resolve(path);
  }

  public Machine machine() {
    return transactions().read(Identity::read);
  }

  public EnrolmentDesk enrolment() {
    return bean(EnrolmentDesk.class);
  }

  public Reference reference() {
    return bean(Reference.class);
  }

  public Transactions transactions() {
    return store.transactions();
  }

  public HandClock clock() {
    return clock;
  }

  public <T> T bean(Class<T> type) {
    return beans.getBean(type);
  }

  @Override
  public void close() {
    beans.close();
    store.close();
  }
}
