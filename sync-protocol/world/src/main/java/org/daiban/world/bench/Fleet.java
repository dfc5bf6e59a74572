package org.daiban.world.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Signed;
import org.daiban.core.log.Signer;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.store.Store;

/**
 * Devices of made-up villages that a county has let in, by the county's own code in its own store
 * while its program does not run.
 *
 * @param end a cursor behind everything that the county has published before they begin
 * @param county the county's certificate
 */
record Fleet(List<Device> devices, Cursor end, Certificate county) {
  private static final int VILLAGES_OF_A_TOWNSHIP = 100;
  private static final int FIRST_TOWNSHIP = 100;
  private static final int FIRST_VILLAGE = 200;
  private static final String SLOT = "-50";

  /** A device and its key. */
  record Device(String name, Signer signer) {}

  /** Lets so many devices in, each of a village of its own. */
  static Fleet letInto(Path data, int count, String countyDigits, long nowMs) throws IOException {
    List<Device> devices = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      devices.add(new Device(region(countyDigits, i) + SLOT, ExchangeBench.signer()));
    }
    try (Store store = Store.open(data)) {
      return store
          .transactions()
          .write(
              connection -> {
                Machine county = Identity.read(connection);
                for (Device device : devices) {
                  vouch(connection, county, device, nowMs);
                }
                long last = ChangeFeed.last(connection);
                Cursor end = new Cursor(county.name(), county.epoch(), last);
                return new Fleet(devices, end, county.enrolled());
              });
    }
  }

  private static String region(String countyDigits, int index) {
    return String.format(
        Locale.ROOT,
        "%s%03d%03d",
        countyDigits,
        FIRST_TOWNSHIP + index / VILLAGES_OF_A_TOWNSHIP,
        FIRST_VILLAGE + index % VILLAGES_OF_A_TOWNSHIP);
  }

  private static void vouch(Connection connection, Machine county, Device device, long nowMs)
      throws SQLException {
    Certificate certificate =
        new Certificate(
            device.name(),
            MachineKind.VILLAGE,
            device.name().substring(0, 12),
            device.signer().algorithm(),
            device.signer().publicKey(),
            nowMs,
            county.name());
    Signed signed = Signed.of(Signed.CERTIFICATE, certificate.text(), county.signer());
    Identity.vouch(connection, certificate, signed, nowMs);
  }
}
