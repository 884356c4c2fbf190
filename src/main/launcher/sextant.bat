@echo off
rem Runs Sextant from the folder this file belongs to, wherever it is called from.
rem JAVA_OPTS and SEXTANT_OPTS are passed to Java.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -version >nul 2>&1
if errorlevel 1 (
  echo sextant: Java 17 or newer is needed; set JAVA_HOME or put java on the PATH 1>&2
  exit /b 2
)
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto %JAVA_OPTS% %SEXTANT_OPTS% -cp "%~dp0..\lib\sextant.jar" dev.sextant.cli.Main %*
exit /b %errorlevel%
