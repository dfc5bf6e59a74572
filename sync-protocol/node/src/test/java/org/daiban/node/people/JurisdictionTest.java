package org.daiban.node.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.daiban.core.cases.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JurisdictionTest {
  @ParameterizedTest
  @CsvSource({
    "PROXY_AGENT,          340822100201, '',     340822100201, '',     true",
    "PROXY_AGENT,          340822100201, '',     340822100202, '',     false",
    "TOWNSHIP_CLERK,       340822100000, '',     340822100201, '',     true",
    "TOWNSHIP_CLERK,       340822100000, '',     340822101201, '',     false",
    "TOWNSHIP_REVIEWER,    340822100000, '',     340822100201, 县民政局, true",
    "WINDOW_CLERK,         340822000000, 县民政局, 340822100201, 县民政局, true",
    "WINDOW_CLERK,         340822000000, 县民政局, 340822100201, 县人社局, false",
    "WINDOW_CLERK,         340822000000, 县民政局, 340822100201, '',     false",
    "WINDOW_CLERK,         340822000000, 县民政局, 340823100201, 县民政局, false",
    "FIRST_REPRESENTATIVE, 340822000000, 县民政局, 340822100201, 县民政局, true",
    "FIRST_REPRESENTATIVE, 340822000000, 县民政局, 340822100201, 县人社局, false",
    "FIRST_REPRESENTATIVE, 340822100000, '',     340822100201, '',     true",
    "FIRST_REPRESENTATIVE, 340822100000, '',     340822101201, '',     false",
    "CENTRE_MANAGER,       340822000000, '',     340822100201, 县人社局, true",
    "CENTRE_MANAGER,       340822000000, '',     340822,       '',     false",
    "WINDOW_CLERK,         340822000000, '',     340822100201, '',     false",
    "WINDOW_CLERK,         340822000000, '',     340822100201, 县民政局, false",
    "FIRST_REPRESENTATIVE, 340822000000, '',     340822100201, '',     false",
    "FIRST_REPRESENTATIVE, 340822000000, '',     340822100201, 县民政局, false",
    "PROXY_AGENT,          340822100000, '',     340822100201, '',     false",
    "TOWNSHIP_CLERK,       340822000000, '',     340822100201, '',     false",
    "WINDOW_CLERK,         340822100000, 县民政局, 340822100201, 县民政局, false",
    "CENTRE_MANAGER,       340822100000, '',     340822100201, '',     false",
    "CENTRE_MANAGER,       somewhere,    '',     340822100201, '',     false",
    "SYSTEM,               340822000000, '',     340822100201, '',     false"
  })
  void personCoversTheirRegionAndDepartmentOnly(
      Role role, String of, String department, String region, String decides, boolean covered) {
    Person person = new Person("p", "login", "某人", role, of, department, "", true);
    boolean covers =
        Jurisdiction.findArea(person).filter(area -> area.covers(region, decides)).isPresent();
    assertEquals(covered, covers);
  }
}
