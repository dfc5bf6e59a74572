package org.daiban.device.capture;

import static org.daiban.device.capture.VillageFixture.AGENT;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.daiban.core.cases.Role;
import org.daiban.device.FileContract;
import org.junit.Before;
import org.junit.Test;

/** What need not be typed twice, on every driver. */
public abstract class KnownPeopleContract extends FileContract {
  private static final String APPLICANT = "340822190001010017";
  private static final String MEMBER = "34082219000101005X";

  private VillageFixture village;
  private KnownPeople known;

  @Before
  public void openVillage() {
    village = new VillageFixture(database(), pictures());
    known = new KnownPeople(database());
  }

  @Test
  public void nobodyIsKnownBeforeAnythingWasCaptured() {
    village.readyDraft();
    assertFalse(find(AGENT, APPLICANT).isPresent());
  }

  @Test
  public void applicantIsOfferedWhatStaysTheSameAndNothingOfTheMatter() {
    capture("phone", "13800000000");
    KnownPerson found = find(AGENT, APPLICANT).get();
    assertEquals("王某某", found.form().get("applicant_name"));
    assertEquals("13800000000", found.form().get("phone"));
    assertFalse(found.form().containsKey("need"));
    assertFalse(found.form().containsKey("applicant_signature"));
    assertEquals(VillageFixture.ITEM, found.item());
    assertFalse(found.member());
  }

  @Test
  public void newestWordOnAFieldCounts() {
    capture("phone", "13800000000");
    capture("phone", "13900000000");
    assertEquals("13900000000", find(AGENT, APPLICANT).get().form().get("phone"));
  }

  @Test
  public void memberOfTheHouseholdIsOfferedItsHouseAndTheOwnName() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", "李某某");
    row.put("id_no", MEMBER);
    capture("family", Collections.singletonList(row));
    KnownPerson found = find(AGENT, MEMBER).get();
    assertTrue(found.member());
    assertEquals("李某某", found.form().get("applicant_name"));
    assertFalse(found.form().containsKey("phone"));
  }

  @Test
  public void anotherAgentAndAWrongNumberLearnNothing() {
    capture("phone", "13800000000");
    Agent other = new Agent("p-999", "别人", Role.PROXY_AGENT, "340822100201");
    assertFalse(find(other, APPLICANT).isPresent());
    assertFalse(find(AGENT, "340822190001010018").isPresent());
    assertFalse(find(AGENT, "%").isPresent());
  }

  private Optional<KnownPerson> find(Agent agent, String number) {
    return known.find(agent, number, village.device().clock().today());
  }

  private void capture(String field, Object value) {
    Draft draft = village.readyDraft();
    Map<String, Object> form = new LinkedHashMap<>(draft.content().form());
    form.put(field, value);
    DraftContent content =
        new DraftContent(form, draft.content().materials(), draft.content().mandate());
    village.capture().saveDraft(AGENT, draft.id(), content);
    village.capture().capture(AGENT, draft.id(), false);
  }
}
