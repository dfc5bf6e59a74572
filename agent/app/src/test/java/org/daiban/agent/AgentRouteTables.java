package org.daiban.agent;

import java.util.List;

/**
 * Whom each route of the agent's program lets in: once as a township's node, once as a village's
 * device. {@link AgentRoutesTest} says what the cells mean.
 */
final class AgentRouteTables {
  static final String TOWNSHIP =
      """
      route                                     agent farAgent clerk far reviewer head window stray manager
      DELETE /api/desk/posts/{away}             - - yes - yes yes - - -
      DELETE /api/drafts/{id}                   yes yes - - - - - - -
      GET /api/attachments/{hash}               1 2 1 2 1 1 12 - 12
      GET /api/calendar                         yes yes yes yes yes yes yes - yes
      GET /api/card                             yes yes - - - - - - -
      GET /api/cases                            yes yes - - - - - - -
      GET /api/cases/{id}                       1 2 - - - - - - -
      GET /api/cases/{id}/forms/{form}          1 2 - - - - - - -
      GET /api/cases/{id}/letters/{letter}      1 2 - - - - - - -
      GET /api/cases/{id}/receipt               1 2 - - - - - - -
      GET /api/cases/{id}/supplement            1 2 - - - - - - -
      GET /api/courier                          - - - - - - - - -
      GET /api/courier/files/{name}             - - - - - - - - -
      GET /api/desk/board                       - - yes yes yes yes yes - yes
      GET /api/desk/cases/{id}                  - - 1 2 1 1 12 - 12
      GET /api/desk/cases/{id}/cards            - - 1 2 1 1 12 - 12
      GET /api/desk/cases/{id}/forms/{form}     - - 1 2 1 1 12 - 12
      GET /api/desk/cases/{id}/forms/{form}/pdf - - 1 2 1 1 12 - 12
      GET /api/desk/cases/{id}/letters/{letter} - - 1 2 1 1 12 - 12
      GET /api/desk/cases/{id}/letters/{letter}/pdf - - 1 2 1 1 12 - 12
      GET /api/desk/cases/{id}/messages         - - 1 2 1 1 12 - 12
      GET /api/desk/cases/{id}/shared           - - 1 2 1 1 12 - 12
      GET /api/desk/colleagues                  - - yes yes yes yes yes - -
      GET /api/desk/courier                     - - yes - - - - - -
      GET /api/desk/courier/files/{name}        - - yes - - - - - -
      GET /api/desk/courier/up                  - - yes - - - - - -
      GET /api/desk/courier/up/files/{name}     - - yes - - - - - -
      GET /api/desk/devices                     - - yes yes - - - - yes
      GET /api/desk/forms                       - - yes yes yes yes yes - yes
      GET /api/desk/handovers                   - - yes - yes yes - - -
      GET /api/desk/handovers/{handover}        - - yes - yes yes - - -
      GET /api/desk/machines/charges            - - - - - - - - -
      GET /api/desk/machines/village-moves      - - - - - - - - -
      GET /api/desk/parts                       - - yes yes yes yes yes - yes
      GET /api/desk/plan/postings               - - yes yes yes yes yes - -
      GET /api/desk/plan/surveys                - - yes yes yes yes yes - -
      GET /api/desk/ports                       - - yes yes - - - - yes
      GET /api/desk/posts                       - - yes - yes yes - - -
      GET /api/desk/quarantine                  - - yes yes yes yes - - yes
      GET /api/desk/rolls                       - - yes - - - - - -
      GET /api/desk/rolls/items/{code}/template - - yes - - - - - -
      GET /api/desk/rolls/{roll}                - - yes - - - - - -
      GET /api/desk/rolls/{roll}/failed         - - yes - - - - - -
      GET /api/desk/rolls/{roll}/received       - - yes - - - - - -
      GET /api/desk/seals                       - - yes yes yes yes yes - yes
      GET /api/desk/seals/{organ}/authorisations/{authorisation} - - yes - yes yes - - -
      GET /api/desk/seals/{organ}/log           - - yes - yes yes - - -
      GET /api/desk/silent-villages             - - yes yes - - - - yes
      GET /api/desk/supervision                 - - yes yes yes yes yes - yes
      GET /api/desk/supervision/board           - - yes yes yes yes yes - yes
      GET /api/drafts                           yes yes - - - - - - -
      GET /api/drafts/{id}                      yes yes - - - - - - -
      GET /api/items/{code}                     yes yes yes yes yes yes yes - yes
      GET /api/items{?q}                        yes yes yes yes yes yes yes - yes
      GET /api/knowledge{?q}                    yes yes yes yes yes yes yes - yes
      GET /api/link                             - - yes yes yes yes yes - -
      GET /api/manual/{name}                    yes yes yes yes yes yes yes - yes
      GET /api/outbox                           yes yes - - - - - - -
      GET /api/regions                          yes yes yes yes yes yes yes - yes
      GET /api/session                          yes yes yes yes yes yes yes yes yes
      GET /api/visits                           yes yes - - - - - - -
      POST /api/attachments                     yes yes yes yes yes yes yes - yes
      POST /api/calendar                        - - yes - - - - - -
      POST /api/card                            yes yes - - - - - - -
      POST /api/cases/{id}/delivery             1 2 - - - - - - -
      POST /api/cases/{id}/read                 1 2 - - - - - - -
      POST /api/cases/{id}/supplement           1 2 - - - - - - -
      POST /api/cases/{id}/withdrawal           1 2 - - - - - - -
      POST /api/courier/export                  - - - - - - - - -
      POST /api/courier/files/{name}            - - - - - - - - -
      POST /api/courier/import                  - - - - - - - - -
      POST /api/desk/acceptances                - - yes yes yes yes yes - -
      POST /api/desk/cases/{id}/acts            - - 1 - 1 1 - - -
      POST /api/desk/cases/{id}/cards/ruling    - - - - - - - - 12
      POST /api/desk/cases/{id}/cards/words     - - 1 2 1 1 12 - -
      POST /api/desk/cases/{id}/recusal         - - 1 - 1 1 - - -
      POST /api/desk/cases/{id}/reopen          - - - - - - - - -
      POST /api/desk/courier/answers            - - yes - - - - - -
      POST /api/desk/courier/files/{name}       - - yes - - - - - -
      POST /api/desk/courier/import             - - yes - - - - - -
      POST /api/desk/courier/up/export          - - yes - - - - - -
      POST /api/desk/courier/up/files/{name}    - - yes - - - - - -
      POST /api/desk/courier/up/import          - - yes - - - - - -
      POST /api/desk/devices/codes              - - yes - - - - - -
      POST /api/desk/handovers                  - - yes - yes yes - - -
      POST /api/desk/letters/check              - - yes yes yes yes yes - yes
      POST /api/desk/machines/hand-over         - - - - - - - - -
      POST /api/desk/machines/move-village      - - - - - - - - -
      POST /api/desk/machines/take-over         - - - - - - - - -
      POST /api/desk/machines/{name}/revoke     - - yes - - - - - -
      POST /api/desk/parts/{id}                 - - - - - - - - -
      POST /api/desk/posts                      - - yes - yes yes - - -
      POST /api/desk/quarantine/adopt           - - yes yes yes yes - - yes
      POST /api/desk/quarantine/set-aside       - - yes yes yes yes - - yes
      POST /api/desk/queue                      - - yes yes yes yes yes - yes
      POST /api/desk/rolls/items/{code}/sheet   - - yes - - - - - -
      POST /api/desk/rolls/{roll}/pause         - - yes - - - - - -
      POST /api/desk/seals/{organ}              - - yes - - - - - -
      POST /api/desk/seals/{organ}/authorisations - - yes - - - - - -
      POST /api/desk/seals/{organ}/authorisations/{authorisation}/revoke - - yes - - - - - -
      POST /api/drafts                          yes yes - - - - - - -
      POST /api/drafts/{id}/capture             yes yes - - - - - - -
      POST /api/known                           yes yes - - - - - - -
      POST /api/link/read                       - - yes - - - - - -
      POST /api/outbox/recovered                yes yes - - - - - - -
      POST /api/outbox/send                     yes yes yes yes yes - - - -
      POST /api/session/password                yes yes yes yes yes yes yes yes yes
      POST /api/upload-token                    - - yes yes yes yes yes - yes
      POST /api/visits                          yes yes - - - - - - -
      POST /api/visits/{visit}/close            yes yes - - - - - - -
      PUT /api/cases/{id}/supplement            1 2 - - - - - - -
      PUT /api/drafts/{id}                      yes yes - - - - - - -
      PUT /api/visits/{visit}                   yes yes - - - - - - -
      """;

  static final String VILLAGE =
      """
      route                                     agent farAgent clerk far reviewer head window stray manager
      DELETE /api/desk/posts/{away}             - - - - - - - - -
      DELETE /api/drafts/{id}                   yes yes - - - - - - -
      GET /api/attachments/{hash}               yes - yes - yes yes - - yes
      GET /api/calendar                         yes yes yes yes yes yes yes - yes
      GET /api/card                             yes yes - - - - - - -
      GET /api/cases                            yes yes - - - - - - -
      GET /api/cases/{id}                       1 - - - - - - - -
      GET /api/cases/{id}/forms/{form}          1 - - - - - - - -
      GET /api/cases/{id}/letters/{letter}      1 - - - - - - - -
      GET /api/cases/{id}/receipt               1 - - - - - - - -
      GET /api/cases/{id}/supplement            1 - - - - - - - -
      GET /api/courier                          yes - - - - - - - -
      GET /api/courier/files/{name}             yes - - - - - - - -
      GET /api/desk/board                       - - yes yes yes yes yes - yes
      GET /api/desk/cases/{id}                  - - 1 - 1 1 - - 1
      GET /api/desk/cases/{id}/cards            - - 1 - 1 1 - - 1
      GET /api/desk/cases/{id}/forms/{form}     - - 1 - 1 1 - - 1
      GET /api/desk/cases/{id}/forms/{form}/pdf - - 1 - 1 1 - - 1
      GET /api/desk/cases/{id}/letters/{letter} - - 1 - 1 1 - - 1
      GET /api/desk/cases/{id}/letters/{letter}/pdf - - 1 - 1 1 - - 1
      GET /api/desk/cases/{id}/messages         - - 1 - 1 1 - - 1
      GET /api/desk/cases/{id}/shared           - - 1 - 1 1 - - 1
      GET /api/desk/colleagues                  - - yes yes yes yes yes - -
      GET /api/desk/courier                     - - - - - - - - -
      GET /api/desk/courier/files/{name}        - - - - - - - - -
      GET /api/desk/courier/up                  - - - - - - - - -
      GET /api/desk/courier/up/files/{name}     - - - - - - - - -
      GET /api/desk/devices                     - - yes yes - - - - yes
      GET /api/desk/forms                       - - yes yes yes yes yes - yes
      GET /api/desk/handovers                   - - - - - - - - -
      GET /api/desk/handovers/{handover}        - - - - - - - - -
      GET /api/desk/machines/charges            - - - - - - - - -
      GET /api/desk/machines/village-moves      - - - - - - - - -
      GET /api/desk/parts                       - - yes yes yes yes yes - yes
      GET /api/desk/plan/postings               - - yes yes yes yes yes - -
      GET /api/desk/plan/surveys                - - yes yes yes yes yes - -
      GET /api/desk/ports                       - - yes yes - - - - yes
      GET /api/desk/posts                       - - - - - - - - -
      GET /api/desk/quarantine                  - - yes yes yes yes - - yes
      GET /api/desk/rolls                       - - - - - - - - -
      GET /api/desk/rolls/items/{code}/template - - - - - - - - -
      GET /api/desk/rolls/{roll}                - - - - - - - - -
      GET /api/desk/rolls/{roll}/failed         - - - - - - - - -
      GET /api/desk/rolls/{roll}/received       - - - - - - - - -
      GET /api/desk/seals                       - - yes yes yes yes yes - yes
      GET /api/desk/seals/{organ}/authorisations/{authorisation} - - - - - - - - -
      GET /api/desk/seals/{organ}/log           - - - - - - - - -
      GET /api/desk/silent-villages             - - yes yes - - - - yes
      GET /api/desk/supervision                 - - yes yes yes yes yes - yes
      GET /api/desk/supervision/board           - - yes yes yes yes yes - yes
      GET /api/drafts                           yes yes - - - - - - -
      GET /api/drafts/{id}                      yes yes - - - - - - -
      GET /api/items/{code}                     yes yes yes yes yes yes yes - yes
      GET /api/items{?q}                        yes yes yes yes yes yes yes - yes
      GET /api/knowledge{?q}                    yes yes yes yes yes yes yes - yes
      GET /api/link                             - - yes yes yes yes yes - -
      GET /api/manual/{name}                    yes yes yes yes yes yes yes - yes
      GET /api/outbox                           yes yes - - - - - - -
      GET /api/regions                          yes yes yes yes yes yes yes - yes
      GET /api/session                          yes yes yes yes yes yes yes yes yes
      GET /api/visits                           yes yes - - - - - - -
      POST /api/attachments                     yes yes yes yes yes yes yes - yes
      POST /api/calendar                        - - - - - - - - -
      POST /api/card                            yes yes - - - - - - -
      POST /api/cases/{id}/delivery             1 - - - - - - - -
      POST /api/cases/{id}/read                 1 - - - - - - - -
      POST /api/cases/{id}/supplement           1 - - - - - - - -
      POST /api/cases/{id}/withdrawal           1 - - - - - - - -
      POST /api/courier/export                  yes - - - - - - - -
      POST /api/courier/files/{name}            yes - - - - - - - -
      POST /api/courier/import                  yes - - - - - - - -
      POST /api/desk/acceptances                - - yes yes yes yes yes - -
      POST /api/desk/cases/{id}/acts            - - - - - - - - -
      POST /api/desk/cases/{id}/cards/ruling    - - - - - - - - 1
      POST /api/desk/cases/{id}/cards/words     - - 1 - 1 1 - - -
      POST /api/desk/cases/{id}/recusal         - - - - - - - - -
      POST /api/desk/cases/{id}/reopen          - - - - - - - - -
      POST /api/desk/courier/answers            - - - - - - - - -
      POST /api/desk/courier/files/{name}       - - - - - - - - -
      POST /api/desk/courier/import             - - - - - - - - -
      POST /api/desk/courier/up/export          - - - - - - - - -
      POST /api/desk/courier/up/files/{name}    - - - - - - - - -
      POST /api/desk/courier/up/import          - - - - - - - - -
      POST /api/desk/devices/codes              - - - - - - - - -
      POST /api/desk/handovers                  - - - - - - - - -
      POST /api/desk/letters/check              - - yes yes yes yes yes - yes
      POST /api/desk/machines/hand-over         - - - - - - - - -
      POST /api/desk/machines/move-village      - - - - - - - - -
      POST /api/desk/machines/take-over         - - - - - - - - -
      POST /api/desk/machines/{name}/revoke     - - - - - - - - -
      POST /api/desk/parts/{id}                 - - - - - - - - -
      POST /api/desk/posts                      - - - - - - - - -
      POST /api/desk/quarantine/adopt           - - yes yes yes yes - - yes
      POST /api/desk/quarantine/set-aside       - - yes yes yes yes - - yes
      POST /api/desk/queue                      - - yes yes yes yes yes - yes
      POST /api/desk/rolls/items/{code}/sheet   - - - - - - - - -
      POST /api/desk/rolls/{roll}/pause         - - - - - - - - -
      POST /api/desk/seals/{organ}              - - - - - - - - -
      POST /api/desk/seals/{organ}/authorisations - - - - - - - - -
      POST /api/desk/seals/{organ}/authorisations/{authorisation}/revoke - - - - - - - - -
      POST /api/drafts                          yes yes - - - - - - -
      POST /api/drafts/{id}/capture             yes yes - - - - - - -
      POST /api/known                           yes yes - - - - - - -
      POST /api/link/read                       - - - - - - - - -
      POST /api/outbox/recovered                yes yes - - - - - - -
      POST /api/outbox/send                     yes yes yes yes yes - - - -
      POST /api/session/password                yes yes yes yes yes yes yes yes yes
      POST /api/upload-token                    - - yes yes yes yes yes - yes
      POST /api/visits                          yes yes - - - - - - -
      POST /api/visits/{visit}/close            yes yes - - - - - - -
      PUT /api/cases/{id}/supplement            1 - - - - - - - -
      PUT /api/drafts/{id}                      yes yes - - - - - - -
      PUT /api/visits/{visit}                   yes yes - - - - - - -
      """;

  /** What needs no account; enrolling asks for a one-time code, the machines sign what they say. */
  static final List<String> OPEN =
      List.of(
          "DELETE /api/session",
          "DELETE /sync/v1/attachments/{hex}",
          "GET /api/node",
          "GET /sync/v1/attachments/{hex}",
          "HEAD /api/node",
          "HEAD /sync/v1/attachments/{hex}",
          "OPTIONS /sync/v1/attachments",
          "OPTIONS /sync/v1/attachments/{hex}",
          "PATCH /sync/v1/attachments/{hex}",
          "POST /api/enrolment",
          "POST /api/session",
          "POST /sync/v1/attachments",
          "POST /sync/v1/enrol",
          "POST /sync/v1/exchange",
          "POST /sync/v1/renew");

  private AgentRouteTables() {}
}
