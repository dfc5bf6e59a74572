package org.daiban.device.courier;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.daiban.core.engine.PendingAttachment;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.Heartbeat;
import org.daiban.core.log.Protocol;
import org.daiban.core.request.AttachmentRef;
import org.daiban.device.DeviceFixture;
import org.daiban.device.FileContract;
import org.daiban.device.attachment.AttachmentTable;
import org.daiban.device.outbox.Outbox;
import org.daiban.device.store.CursorTable;
import org.junit.Before;
import org.junit.Test;

/** What a device takes along on a stick, on every driver. */
public abstract class CourierContract extends FileContract {
  private static final String CASE = "0f8fad5b-d9cb-469f-a165-70867728950e";

  private DeviceFixture device;
  private DeviceCourier courier;

  @Before
  public void openCourier() {
    device = new DeviceFixture(database(), pictures());
    courier = courier();
  }

  private DeviceCourier courier() {
    Outbox outbox =
        new Outbox(DeviceFixture.DEVICE, database(), DeviceFixture.signer(), device.clock());
    return new DeviceCourier(
        database(), outbox, CourierContract::greeting, node -> null, device.attachments()::isWhole);
  }

  private static ExchangeRequest greeting() {
    return new ExchangeRequest(
        Protocol.VERSION,
        DeviceFixture.DEVICE.text(),
        null,
        Arrays.asList("340822100201-03:1"),
        new Heartbeat("test", "", 0, 0, 0, 0),
        Collections.emptyList(),
        Collections.emptyList(),
        Collections.emptyList());
  }

  private Entry write(String payload) {
    return database()
        .transaction(
            () ->
                device
                    .log()
                    .append(
                        CASE,
                        EntryType.MANIFEST,
                        DeviceFixture.AGENT,
                        DeviceFixture.CATALOGUE,
                        payload));
  }

  private static List<Long> numbers(List<ExchangeRequest> requests) {
    List<Long> numbers = new ArrayList<>();
    for (ExchangeRequest request : requests) {
      for (String text : request.batches()) {
        for (Entry entry : Batch.parse(text).entries()) {
          numbers.add(entry.header().seq());
        }
      }
    }
    return numbers;
  }

  @Test
  public void deviceWithNothingToSendStillGreets() {
    assertEquals(1, courier.requests().size());
    assertEquals(Collections.emptyList(), numbers(courier.requests()));
  }

  @Test
  public void allThatWaitsGoesAlongOnceAndInOrder() {
    List<Long> expected = new ArrayList<>();
    for (long seq = 1; seq <= 450; seq++) {
      write("{}");
      expected.add(seq);
    }
    assertEquals(expected, numbers(courier.requests()));
  }

  @Test
  public void muchTextIsSpreadOverSeveralRequestsAndAcknowledgesOnce() {
    StringBuilder text = new StringBuilder("{\"a\":\"");
    for (int i = 0; i < 200_000; i++) {
      text.append('x');
    }
    for (int i = 0; i < 5; i++) {
      write(text + "\"}");
    }
    List<ExchangeRequest> requests = courier.requests();

    assertTrue(requests.size() > 1);
    assertEquals(Arrays.asList(1L, 2L, 3L, 4L, 5L), numbers(requests));
    assertEquals(1, requests.get(0).acknowledged().size());
    assertEquals(0, requests.get(1).acknowledged().size());
  }

  @Test
  public void photosGoAlongBeforeTheirTextIsKept() {
    AttachmentRef photo = device.attachments().keep(DeviceFixture.picture("身份证"));
    Entry manifest = write("{}");
    database()
        .transaction(
            () -> {
              new AttachmentTable(database()).assign(CASE, photo.digest(), manifest.header().seq());
              return null;
            });
    List<PendingAttachment> photos = courier.photos(10);

    assertEquals(1, photos.size());
    assertEquals(photo.digest(), photos.get(0).hash());
    assertEquals(CASE, photos.get(0).caseId());
  }

  @Test
  public void numberIsGivenOutOnceAlsoAfterARestart() {
    assertEquals(1, courier.nextNumber());
    assertEquals(2, courier.nextNumber());
    reopened();
    assertEquals(3, courier().nextNumber());
  }

  @Test
  public void cursorsOfAllNodesAreTold() {
    Cursor township = new Cursor("340822100000-00", "e1", 7);
    Cursor county = new Cursor("340822000000-00", "e9", 3);
    database()
        .transaction(
            () -> {
              new CursorTable(database()).put(township);
              new CursorTable(database()).put(county);
              return null;
            });

    assertEquals(Arrays.asList(county, township), courier.cursors());
    assertEquals(township, courier.cursor("340822100000-00").get());
  }
}
