@echo off
rem Lets .hipmap files open with the hipmap in this folder, for this person alone. Untried.
rem "associate.cmd remove" undoes it.
setlocal
set "classes=HKCU\Software\Classes"
if "%~1"=="remove" (
  reg delete "%classes%\hipmap.session" /f
  reg delete "%classes%\.hipmap" /f
  exit /b
)
rem Between \" and \" the command line sees no quotes, so & in the folder's name must be marked.
set "here=%~dp0"
set "here=%here:&=^&%"
reg add "%classes%\.hipmap" /ve /d "hipmap.session" /f
reg add "%classes%\.hipmap" /v "Content Type" /d "application/vnd.hipmap+json" /f
reg add "%classes%\hipmap.session" /ve /d "hipmap session" /f
reg add "%classes%\hipmap.session\DefaultIcon" /ve /d "\"%here%hipmap-file.ico\"" /f
reg add "%classes%\hipmap.session\shell\open\command" /ve /d "\"%here%hipmap-window.exe\" \"%%1\"" /f
