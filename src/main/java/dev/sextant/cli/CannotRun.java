package dev.sextant.cli;

import dev.sextant.render.Legible;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Tells a file that cannot be used in one line, and a defect of Sextant with what helps to find it.
 */
final class CannotRun implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    var err = command.getErr();
    Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
    if (cause instanceof IOException problem) {
      err.println("sextant: " + Legible.of(inWords(problem)));
      return ExitStatus.CANNOT_RUN;
    }
    return Defect.tell(failure, err, parsed.originalArgs());
  }

  /** The commonest failures carry only the file's name as their message. */
  private static String inWords(IOException problem) {
    if (problem instanceof NoSuchFileException missing) {
      return MissingFile.inWords(missing.getFile());
    }
    if (problem instanceof AccessDeniedException denied) {
      return "access to " + denied.getFile() + " is denied";
    }
    if (problem instanceof FileAlreadyExistsException other) {
      return other.getFile() + " is a file, not a folder";
    }
    if (problem instanceof FileSystemException other && other.getReason() != null) {
      return other.getFile() + ": " + other.getReason();
    }
    return problem.getMessage() == null ? problem.toString() : problem.getMessage();
  }
}
