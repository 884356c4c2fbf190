package dev.sextant.cli;

import dev.sextant.render.Legible;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;

/**
 * A line on the terminal that tells what takes so long, and is gone before anything else is
 * printed.
 */
final class Progress {
  /** Back to the start of the line, and what is on it removed. */
  static final String CLEAR = "\r\u001b[K";

  /** A longer line would wrap, and only its last part could be removed. */
  private static final int WIDTH = 79;

  private final PrintWriter terminal;
  private final long showFrom;

  /**
   * @param patience how long a run may take before it has to say why
   */
  Progress(PrintWriter terminal, Duration patience) {
    this.terminal = terminal;
    this.showFrom = System.nanoTime() + patience.toNanos();
  }

  /** Does something, and shows the line meanwhile if it lasts. */
  <T> T during(String what, Task<T> task) throws IOException {
    Line line = new Line(what);
    Thread waiting = new Thread(line, "progress");
    waiting.setDaemon(true);
    waiting.start();
    try {
      return task.run();
    } finally {
      line.end();
    }
  }

  /** What takes time. */
  interface Task<T> {
    T run() throws IOException;
  }

  /** Both threads hold the same lock when they print, so that no line appears after its end. */
  private final class Line implements Runnable {
    private final String text;
    private boolean shown;
    private boolean over;

    Line(String what) {
      String line = Legible.of(what);
      this.text = line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line;
    }

    @Override
    public synchronized void run() {
      try {
        for (long left = left(); left > 0 && !over; left = left()) {
          wait(left);
        }
      } catch (InterruptedException stop) {
        return;
      }
      if (!over) {
        shown = true;
        terminal.print(text);
        terminal.flush();
      }
    }

    private long left() {
      return Duration.ofNanos(showFrom - System.nanoTime() + 999_999).toMillis();
    }

    synchronized void end() {
      over = true;
      notifyAll();
      if (shown) {
        terminal.print(CLEAR);
        terminal.flush();
      }
    }
  }
}
