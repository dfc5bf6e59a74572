package org.daiban.device.database;

/**
 * The database could not do what was asked, through no fault of the program. Nothing of the
 * transaction is kept; what was committed before stands.
 */
public final class DatabaseFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  public DatabaseFailure(Kind kind, Throwable cause) {
    super(kind.message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** What stands in the way, by what a person or a caller can do about it. */
  public enum Kind {
    /** The disk is full: free some room and repeat. */
    FULL("磁盘已满，本次未能保存，此前已保存的内容不受影响。请清理磁盘空间后重试。(disk full)"),
    /** Another process holds the file: repeat a little later. */
    BUSY("数据库正被另一程序占用，本次未能保存。请关闭重复打开的代办程序后重试。(database busy)"),
    /** A constraint says no, such as a row that is there already. */
    CONSTRAINT("数据与已保存的内容冲突，本次未能保存。请刷新后重试。(constraint)"),
    /** The file is damaged; the next start builds it anew and keeps it. */
    CORRUPT("数据库文件已损坏，本次未能保存。请关闭代办程序再重新打开，程序会自动恢复并保留原文件。(database corrupt)"),
    /** The disk could not be read or written. */
    IO("磁盘读写失败，本次未能保存。请检查磁盘后重试。(disk error)");

    private final String message;

    Kind(String message) {
      this.message = message;
    }
  }
}
