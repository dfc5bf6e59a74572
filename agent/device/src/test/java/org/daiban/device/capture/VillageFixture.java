package org.daiban.device.capture;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.daiban.core.cases.Role;
import org.daiban.core.catalogue.Catalogue;
import org.daiban.core.catalogue.CatalogueReader;
import org.daiban.core.catalogue.FormCheck;
import org.daiban.core.catalogue.Places;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.Digest;
import org.daiban.core.number.RegionCode;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.Mandate;
import org.daiban.device.DeviceFixture;
import org.daiban.device.casebook.Casebook;
import org.daiban.device.database.Database;
import org.daiban.device.outbox.Outbox;

/**
 * A village with one device, one agent, a catalogue of two items, and a filled draft to begin with.
 */
public final class VillageFixture {
  public static final String ITEM = "340511003002";
  public static final String ITEM_IN_PERSON = "340511003099";
  public static final Agent AGENT = new Agent("p-201", "查代办", Role.PROXY_AGENT, "340822100201");

  private static final Catalogue CATALOGUE = CatalogueReader.read(text("small-catalogue.json"));

  private final DeviceFixture device;
  private final Database database;
  private final Casebook casebook;

  public VillageFixture(Database database, File pictures) {
    this(new DeviceFixture(database, pictures), database);
  }

  /** The same after a restart, when chance gives other ids. */
  public VillageFixture(Database database, File pictures, long seed) {
    this(new DeviceFixture(database, pictures, seed), database);
  }

  private VillageFixture(DeviceFixture device, Database database) {
    this.device = device;
    this.database = database;
    this.casebook = new Casebook(database, device.clock());
  }

  /** The same village on a database that fails in some way. */
  public VillageFixture on(Database other) {
    return new VillageFixture(device, other);
  }

  public DeviceFixture device() {
    return device;
  }

  public Casebook casebook() {
    return casebook;
  }

  public static Catalogue catalogue() {
    return CATALOGUE;
  }

  public static ServiceItem item() {
    return CATALOGUE.find(ITEM).get();
  }

  public Capture capture() {
    return new Capture(
        DeviceFixture.DEVICE,
        database,
        casebook,
        () -> CATALOGUE,
        new FormCheck(new NoPlaces()),
        device.clock(),
        device.chance());
  }

  public CaseRequests requests() {
    return new CaseRequests(
        DeviceFixture.DEVICE,
        database,
        casebook,
        () -> CATALOGUE,
        new FormCheck(new NoPlaces()),
        device.clock(),
        device.chance());
  }

  public Outbox outbox() {
    return new Outbox(DeviceFixture.DEVICE, database, DeviceFixture.signer(), device.clock());
  }

  /** A draft that lacks nothing. */
  public Draft readyDraft() {
    Draft draft = capture().createDraft(AGENT, ITEM);
    return capture().saveDraft(AGENT, draft.id(), readyContent());
  }

  /** What a draft that lacks nothing says. */
  public DraftContent readyContent() {
    Digest signature = picture("签字");
    HandedMaterial card =
        new HandedMaterial(1, HandedMaterial.COPY, Arrays.asList(picture("身份证")), "");
    Mandate mandate = new Mandate(Arrays.asList(Mandate.SUBMIT, Mandate.COLLECT), signature);
    return new DraftContent(form(signature), Collections.singletonList(card), mandate);
  }

  /** A case that is captured. */
  public Captured captured() {
    return capture().capture(AGENT, readyDraft().id(), false);
  }

  /** A picture that the device keeps. */
  public Digest picture(String text) {
    return device.attachments().keep(DeviceFixture.picture(text)).digest();
  }

  private static Map<String, Object> form(Digest signature) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("applicant_name", "王某某");
    form.put("id_no", "340822190001010017");
    form.put("need", "住院费用");
    form.put("applicant_signature", signature.text());
    return form;
  }

  private static String text(String resource) {
    try (InputStream in = DeviceFixture.class.getResourceAsStream(resource)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      byte[] piece = new byte[4096];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        bytes.write(piece, 0, read);
      }
      return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A list of regions that knows none, and so objects to none. */
  private static final class NoPlaces implements Places {
    @Override
    public boolean covers(RegionCode code) {
      return false;
    }

    @Override
    public Optional<String> findName(RegionCode code) {
      return Optional.empty();
    }
  }
}
