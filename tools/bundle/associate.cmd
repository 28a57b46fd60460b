@echo off
rem Lets .hipmap files open with the hipmap in this folder, for this person alone. Untried.
rem "associate.cmd remove" undoes it.
set classes=HKCU\Software\Classes
if "%~1"=="remove" (
  reg delete "%classes%\hipmap.session" /f
  reg delete "%classes%\.hipmap" /f
  exit /b
)
reg add "%classes%\.hipmap" /ve /d "hipmap.session" /f
reg add "%classes%\.hipmap" /v "Content Type" /d "application/vnd.hipmap+json" /f
reg add "%classes%\hipmap.session" /ve /d "hipmap session" /f
reg add "%classes%\hipmap.session\DefaultIcon" /ve /d "\"%~dp0hipmap-file.ico\"" /f
reg add "%classes%\hipmap.session\shell\open\command" /ve /d "\"%~dp0hipmap-window.exe\" \"%%1\"" /f
