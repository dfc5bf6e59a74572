package org.daiban.core.log;

/** What a machine was enrolled as. */
public enum MachineKind {
  /** A proxy agent's laptop or tablet: writes a log, holds a case until it is handed in. */
  VILLAGE,
  /** A township centre's program: keeps, relays and holds cases, and writes a log too. */
  TOWNSHIP,
  /** The county centre: the root of trust, keeps everything. */
  COUNTY
}
