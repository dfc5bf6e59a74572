package org.daiban.device.capture;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What this device already knows of somebody, from applications captured here.
 *
 * @param form values by the ids of the catalogue's fields; they are only offered
 * @param item the code of the item they were last typed for
 * @param on the day of that, ISO
 * @param member whether they come from the application of somebody of the same household
 */
public record KnownPerson(Map<String, Object> form, String item, String on, boolean member) {
  public KnownPerson {
    form = Collections.unmodifiableMap(new LinkedHashMap<>(form));
  }
}
