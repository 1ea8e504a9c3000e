<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>ComponentsPage</name>
    <message>
        <source>Buttons · 32 px, small 26 px, radius 4</source>
        <translation>Knöpfe · 32 px, klein 26 px, Radius 4</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Hover</source>
        <translation>Darüber</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Suspend…</source>
        <translation>Aussetzen…</translation>
    </message>
    <message>
        <source>Purge acme-dev</source>
        <translation>acme-dev löschen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Small 26</source>
        <translation>Klein 26</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Text link</source>
        <translation>Textverweis</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>tool buttons 26 × 26</source>
        <translation>Werkzeugknöpfe 26 × 26</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Some</source>
        <translation>Teils</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Eins</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>Enterprise</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>Starter</source>
        <translation>Starter</translation>
    </message>
    <message>
        <source>Focused</source>
        <translation>Mit Fokus</translation>
    </message>
    <message>
        <source>Technical name</source>
        <translation>Technischer Name</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Placeholder</source>
        <translation>Platzhalter</translation>
    </message>
    <message>
        <source>No spaces: use a-z, 0-9 and hyphens</source>
        <translation>Keine Leerzeichen: a-z, 0-9 und Bindestriche</translation>
    </message>
    <message>
        <source>Filter field: valid, invalid, typing</source>
        <translation>Filterfeld: gültig, ungültig, beim Tippen</translation>
    </message>
    <message>
        <source>Filter, valid</source>
        <translation>Filter, gültig</translation>
    </message>
    <message>
        <source>valid · 1,204</source>
        <translation>gültig · 1.204</translation>
    </message>
    <message>
        <source>Filter, invalid</source>
        <translation>Filter, ungültig</translation>
    </message>
    <message>
        <source>not applied</source>
        <translation>nicht angewandt</translation>
    </message>
    <message>
        <source>Filter, typing</source>
        <translation>Filter, beim Tippen</translation>
    </message>
    <message>
        <source>Toasts · top edge in the colour of the tenant</source>
        <translation>Hinweise · Oberkante in der Farbe des Mandanten</translation>
    </message>
    <message>
        <source>Role changed</source>
        <translation>Rolle geändert</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Revoked, proven</source>
        <translation>Entzogen, belegt</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Message bars</source>
        <translation>Meldungsleisten</translation>
    </message>
    <message>
        <source>A newer checkpoint is being verified.</source>
        <translation>Ein neuerer Prüfpunkt wird geprüft.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>No answer.</source>
        <translation>Keine Antwort.</translation>
    </message>
    <message>
        <source>Data from 14:31:40.</source>
        <translation>Daten von 14:31:40.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Broken at #17:</source>
        <translation>Gebrochen bei Nr. 17:</translation>
    </message>
    <message>
        <source>content changed.</source>
        <translation>Inhalt geändert.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Menu and tool tip</source>
        <translation>Menü und Kurzhinweis</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Copy as TSV</source>
        <translation>Als TSV kopieren</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Verweis kopieren</translation>
    </message>
    <message>
        <source>Filter by this value</source>
        <translation>Nach diesem Wert filtern</translation>
    </message>
    <message>
        <source>needs role</source>
        <translation>braucht Rolle</translation>
    </message>
    <message>
        <source>Badges, environments, states</source>
        <translation>Marken, Umgebungen, Zustände</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>sensitive</source>
        <translation>vertraulich</translation>
    </message>
    <message>
        <source>breach</source>
        <translation>Verletzung</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUKTION</translation>
    </message>
    <message>
        <source>STAGING</source>
        <translation>ABNAHME</translation>
    </message>
    <message>
        <source>LOCAL</source>
        <translation>LOKAL</translation>
    </message>
    <message>
        <source>READ-ONLY</source>
        <translation>NUR LESEN</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Breach</source>
        <translation>Verletzung</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Focus and keyboard</source>
        <translation>Fokus und Tastatur</translation>
    </message>
    <message>
        <source>2 px ring in accent, 1 px outside the control. In tables the current row has a line in accent above and below.</source>
        <translation>Ring von 2 px in der Akzentfarbe, 1 px außerhalb. In Tabellen hat die aktuelle Zeile darüber und darunter eine Linie in der Akzentfarbe.</translation>
    </message>
    <message>
        <source>Table: Loaded, hover, selected, Loading, Failed, Withheld, gap</source>
        <translation>Tabelle: geladen, darüber, gewählt, lädt, gescheitert, zurückgehalten, Lücke</translation>
    </message>
    <message>
        <source>States of a table&apos;s rows</source>
        <translation>Zustände der Zeilen einer Tabelle</translation>
    </message>
    <message>
        <source>Twelve tenant colours · dark</source>
        <translation>Zwölf Mandantenfarben · dunkel</translation>
    </message>
    <message>
        <source>Twelve tenant colours · light</source>
        <translation>Zwölf Mandantenfarben · hell</translation>
    </message>
    <message>
        <source>Roles · light, dark</source>
        <translation>Rollen · hell, dunkel</translation>
    </message>
    <message>
        <source>Type · Inter</source>
        <translation>Schrift · Inter</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Dialog</source>
        <translation>Dialog</translation>
    </message>
    <message>
        <source>Card title</source>
        <translation>Kartentitel</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Beischrift</translation>
    </message>
    <message>
        <source>Spacing and heights</source>
        <translation>Abstände und Höhen</translation>
    </message>
    <message>
        <source>4 icon to text · 8 controls
12 in cards · 16 between cards
24 page margin, sides</source>
        <translation>4 Zeichen zu Text · 8 Bedienteile
12 in Karten · 16 zwischen Karten
24 Seitenrand links und rechts</translation>
    </message>
    <message>
        <source>24 compact row</source>
        <translation>24 enge Zeile</translation>
    </message>
    <message>
        <source>26 small</source>
        <translation>26 klein</translation>
    </message>
    <message>
        <source>30 row</source>
        <translation>30 Zeile</translation>
    </message>
    <message>
        <source>32 control</source>
        <translation>32 Bedienteil</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>G</source>
        <comment>giga, after a number</comment>
        <translation>Mrd.</translation>
    </message>
    <message>
        <source>M</source>
        <comment>million, after a number</comment>
        <translation>Mio.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a percentage</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 T %2 h</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>in %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>in %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation>in %1 h</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <comment>date, time, zone</comment>
        <translation>%1, %2 %3</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>date format</comment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>date format</comment>
        <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1 (UTC%2%3)</source>
        <comment>zone, sign, offset</comment>
        <translation>%1 (UTC%2%3)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Tenantry</name>
    <message>
        <source>You may not see this. The refusal is recorded.</source>
        <translation>Das dürfen Sie nicht sehen. Die Ablehnung ist festgehalten.</translation>
    </message>
    <message>
        <source>The answer did not belong here and was withheld as a whole. A case was opened.</source>
        <translation>Die Antwort gehörte nicht hierher und wurde ganz zurückgehalten. Ein Fall ist angelegt.</translation>
    </message>
    <message>
        <source>Another program is using the workspace. Nothing was changed; try again.</source>
        <translation>Ein anderes Programm benutzt den Arbeitsbereich. Nichts wurde geändert; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The disk is full. What was acknowledged is kept; free some space and try again.</source>
        <translation>Der Datenträger ist voll. Was bestätigt wurde, bleibt; schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The workspace is damaged. Nothing was changed; run tenantryd doctor to see where.</source>
        <translation>Der Arbeitsbereich ist beschädigt. Nichts wurde geändert; tenantryd doctor sagt, wo.</translation>
    </message>
    <message>
        <source>Somebody else changed this first. Nothing of yours was saved; load it again.</source>
        <translation>Jemand anderes hat das zuvor geändert. Von Ihnen wurde nichts gespeichert; laden Sie es neu.</translation>
    </message>
    <message>
        <source>This did not load. Nothing was changed; try again.</source>
        <translation>Das wurde nicht geladen. Nichts wurde geändert; versuchen Sie es noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) withheld: not proven to belong here</source>
        <translation>
            <numerusform>%n Datensatz zurückgehalten: gehört nicht nachweislich hierher</numerusform>
            <numerusform>%n Datensätze zurückgehalten: gehören nicht nachweislich hierher</numerusform>
        </translation>
    </message>
    <message>
        <source>It answers looks at its health, but too many calls failed lately. They are refused at once, and tried again by themselves within a minute.</source>
        <translation>Sie antwortet auf die Prüfung, aber zuletzt schlugen zu viele Aufrufe fehl. Sie werden sofort abgelehnt und binnen einer Minute von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>It failed lately and is being tried, one call at a time. When one is answered, all go through again.</source>
        <translation>Sie fiel zuletzt aus und wird erprobt, ein Aufruf nach dem anderen. Sobald einer beantwortet ist, gehen wieder alle durch.</translation>
    </message>
    <message>
        <source>It answers. It serves every tenant that no other binding does.</source>
        <translation>Sie antwortet. Sie bedient jeden Mandanten, den keine andere Anbindung bedient.</translation>
    </message>
    <message>
        <source>It answers. Its tenants are served from there, and every answer is checked before it is passed on.</source>
        <translation>Sie antwortet. Ihre Mandanten werden von dort bedient, und jede Antwort wird geprüft, bevor sie weitergegeben wird.</translation>
    </message>
    <message>
        <source>It answers. The events of its tenants are in this file, and nowhere else.</source>
        <translation>Sie antwortet. Die Ereignisse ihrer Mandanten stehen in dieser Datei und nirgends sonst.</translation>
    </message>
    <message>
        <source>It does not answer. Its tenants get errors, never data from elsewhere. Look at the service and the network to it; it is tried again by itself.</source>
        <translation>Sie antwortet nicht. Ihre Mandanten erhalten Fehler, nie Daten von anderswo. Sehen Sie nach dem Dienst und dem Netz dorthin; es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>The file could not be read. Its tenants get errors, never other data. Look at the disk and the file&apos;s permissions, then run tenantryd doctor.</source>
        <translation>Die Datei ließ sich nicht lesen. Ihre Mandanten erhalten Fehler, nie andere Daten. Sehen Sie nach dem Datenträger und den Rechten der Datei, dann führen Sie tenantryd doctor aus.</translation>
    </message>
    <message>
        <source>Nobody has looked at it yet; that takes ten seconds at the most.</source>
        <translation>Sie wurde noch nicht geprüft; das dauert höchstens zehn Sekunden.</translation>
    </message>
    <message>
        <source>There is no file yet. It is made with the first event.</source>
        <translation>Es gibt noch keine Datei. Sie entsteht mit dem ersten Ereignis.</translation>
    </message>
    <message>
        <source>The wrangler.toml names it without a place, so its tenants are refused. Give it a url or a database under [tenantry.bindings], and start the service again.</source>
        <translation>Die wrangler.toml nennt sie ohne einen Ort, daher werden ihre Mandanten abgewiesen. Geben Sie ihr unter [tenantry.bindings] eine url oder database, und starten Sie den Dienst neu.</translation>
    </message>
    <message>
        <source>You may not do this. The refusal is recorded.</source>
        <translation>Das dürfen Sie nicht. Die Ablehnung ist festgehalten.</translation>
    </message>
    <message>
        <source>The service did not take this. Nothing was changed.</source>
        <translation>Der Dienst hat das nicht angenommen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This connection is read-only. Nothing was sent; end it under File &gt; Read-only.</source>
        <translation>Diese Verbindung ist nur zum Lesen. Nichts wurde gesendet; beenden lässt sich das unter Datei &gt; Nur lesen.</translation>
    </message>
</context>
<context>
    <name>Tenantry::ActAsDialog</name>
    <message>
        <source>Act as</source>
        <translation>Handeln als</translation>
    </message>
    <message>
        <source>Act as…</source>
        <translation>Handeln als …</translation>
    </message>
    <message>
        <source>The window closes for you and opens for them, with what they may see. The change is in the audit log.</source>
        <translation>Das Fenster schließt sich für Sie und öffnet sich für die andere Person, mit dem, was sie sehen darf. Der Wechsel steht im Protokoll.</translation>
    </message>
    <message>
        <source>People of this workspace</source>
        <translation>Personen dieses Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Passphrase noch einmal</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Act as somebody else</source>
        <translation>Als jemand anderes handeln</translation>
    </message>
    <message>
        <source>%1 (now)</source>
        <translation>%1 (jetzt)</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message numerus="yes">
        <source>Passphrase, at least %n character(s)</source>
        <translation>
            <numerusform>Passphrase, mindestens %n Zeichen</numerusform>
            <numerusform>Passphrase, mindestens %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no passphrase yet. Set one; from then on it is asked for.</source>
        <translation>%1 hat noch keine Passphrase. Legen Sie eine fest; von da an wird nach ihr gefragt.</translation>
    </message>
    <message>
        <source>%1 has set no passphrase: none is asked for.</source>
        <translation>%1 hat keine Passphrase festgelegt: Es wird nach keiner gefragt.</translation>
    </message>
    <message>
        <source>The passphrase of %1</source>
        <translation>Die Passphrase von %1</translation>
    </message>
    <message>
        <source>That is not the passphrase. The try is in the audit log.</source>
        <translation>Das ist nicht die Passphrase. Der Versuch steht im Protokoll.</translation>
    </message>
    <message>
        <source>Too many wrong passphrases. Wait half a minute.</source>
        <translation>Zu viele falsche Passphrasen. Warten Sie eine halbe Minute.</translation>
    </message>
    <message>
        <source>It did not work. You are who you were.</source>
        <translation>Es hat nicht geklappt. Sie sind, wer Sie waren.</translation>
    </message>
</context>
<context>
    <name>Tenantry::ApprovalSheet</name>
    <message>
        <source>What is asked for</source>
        <translation>Worum gebeten wird</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Bis wann</translation>
    </message>
    <message>
        <source>For how long, at the most</source>
        <translation>Wie lange höchstens</translation>
    </message>
    <message>
        <source>Who has to agree</source>
        <translation>Wer zustimmen muss</translation>
    </message>
    <message>
        <source>Earlier decisions for this pair</source>
        <translation>Frühere Entscheidungen für dieses Paar</translation>
    </message>
    <message>
        <source>Your reason</source>
        <translation>Ihre Begründung</translation>
    </message>
    <message>
        <source>Required to deny or to narrow</source>
        <translation>Nötig, um abzulehnen oder einzuengen</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Narrow…</source>
        <translation>Einengen…</translation>
    </message>
    <message>
        <source>Run as the consumer (dry)</source>
        <translation>Als Empfänger ausführen (Probe)</translation>
    </message>
    <message>
        <source>Asks again what the consumer would see of this scope, masked; nothing is granted</source>
        <translation>Fragt erneut, was der Empfänger davon sähe, maskiert; gewährt wird nichts</translation>
    </message>
    <message>
        <source>%1 · %2 · version %3%4</source>
        <translation>%1 · %2 · Version %3%4</translation>
    </message>
    <message>
        <source> · names people: two of each party, and the platform</source>
        <translation> · nennt Personen: zwei von jeder Seite und die Plattform</translation>
    </message>
    <message>
        <source>asked %1%2</source>
        <translation>gestellt %1%2</translation>
    </message>
    <message>
        <source> · ticket %1</source>
        <translation> · Ticket %1</translation>
    </message>
    <message numerus="yes">
        <source>Also the %n other request(s) with the very same scope</source>
        <translation>
            <numerusform>Auch die %n andere Anfrage mit demselben Umfang</numerusform>
            <numerusform>Auch die %n anderen Anfragen mit demselben Umfang</numerusform>
        </translation>
    </message>
    <message>
        <source>Bound to scope %1 · recorded in three ledgers</source>
        <translation>Gebunden an Umfang %1 · in drei Protokollen verzeichnet</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>party, votes, needed</comment>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>The provider agreed in advance, by policy</source>
        <translation>Der Anbieter hat durch eine Regel im Voraus zugestimmt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>count, role</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The people of %1</source>
        <translation>Die Personen von %1</translation>
    </message>
    <message numerus="yes">
        <source>%n reader(s) in %1 now: %2</source>
        <translation>
            <numerusform>%n Person in %1 sähe es jetzt: %2</numerusform>
            <numerusform>%n Personen in %1 sähen es jetzt: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>date, kind, what became of it</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Say why first</source>
        <translation>Sagen Sie zuerst, warum</translation>
    </message>
    <message>
        <source>This is not yours to decide</source>
        <translation>Das haben nicht Sie zu entscheiden</translation>
    </message>
    <message>
        <source>Read to the end first</source>
        <translation>Lesen Sie zuerst bis zum Ende</translation>
    </message>
    <message>
        <source>Something must stay visible</source>
        <translation>Etwas muss sichtbar bleiben</translation>
    </message>
    <message>
        <source>Say why it is less</source>
        <translation>Sagen Sie, warum es weniger ist</translation>
    </message>
    <message>
        <source>Narrow and approve for %1</source>
        <translation>Einengen und zustimmen für %1</translation>
    </message>
    <message>
        <source>Approve for %1</source>
        <translation>Zustimmen für %1</translation>
    </message>
    <message>
        <source>To about %1. Counts from activation; either side may revoke at any time.</source>
        <translation>Bis etwa %1. Zählt ab der Aktivierung; jede Seite kann jederzeit widerrufen.</translation>
    </message>
    <message>
        <source>Load the new version</source>
        <translation>Neue Fassung laden</translation>
    </message>
</context>
<context>
    <name>Tenantry::ArchiveBand</name>
    <message>
        <source>Archived.</source>
        <translation>Archiviert.</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen…</translation>
    </message>
</context>
<context>
    <name>Tenantry::AttentionList</name>
    <message>
        <source>Needs attention now</source>
        <translation>Braucht jetzt Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Nothing waits for anybody.</source>
        <translation>Nichts wartet auf jemanden.</translation>
    </message>
    <message>
        <source>%1 was given what is not its own</source>
        <translation>%1 bekam, was ihm nicht gehört</translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s), dropped before display</source>
        <translation>
            <numerusform>%n offener Fall, vor der Anzeige verworfen</numerusform>
            <numerusform>%n offene Fälle, vor der Anzeige verworfen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is suspended</source>
        <translation>%1 ist ausgesetzt</translation>
    </message>
    <message>
        <source>its people cannot sign in</source>
        <translation>niemand von dort kann sich anmelden</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>Öffnen: %1</translation>
    </message>
</context>
<context>
    <name>Tenantry::AuditDetail</name>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Close the detail</source>
        <translation>Einzelheiten schließen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>The entry as stored</source>
        <translation>Der Eintrag, wie er gespeichert ist</translation>
    </message>
    <message>
        <source>What of the entry is shown</source>
        <translation>Was vom Eintrag gezeigt wird</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Verwandtes</translation>
    </message>
    <message>
        <source>As stored</source>
        <translation>Wie gespeichert</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Nur</translation>
    </message>
    <message>
        <source>Only entries of this actor</source>
        <translation>Nur Einträge dieses Akteurs</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the actor among the members</source>
        <translation>Den Akteur unter den Mitgliedern öffnen</translation>
    </message>
    <message>
        <source>Only entries about this target</source>
        <translation>Nur Einträge zu diesem Ziel</translation>
    </message>
    <message>
        <source>Open the target</source>
        <translation>Das Ziel öffnen</translation>
    </message>
    <message>
        <source>Only entries of this request</source>
        <translation>Nur Einträge dieser Anfrage</translation>
    </message>
    <message>
        <source>Related by</source>
        <translation>Verwandt durch</translation>
    </message>
    <message>
        <source>Same request</source>
        <translation>Gleiche Anfrage</translation>
    </message>
    <message>
        <source>Same target</source>
        <translation>Gleiches Ziel</translation>
    </message>
    <message>
        <source>Related entries</source>
        <translation>Verwandte Einträge</translation>
    </message>
</context>
<context>
    <name>Tenantry::AuditPage</name>
    <message>
        <source>Audit</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>Filter the audit log</source>
        <translation>Prüfprotokoll filtern</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>reading this log is itself recorded</source>
        <translation>auch das Lesen dieses Protokolls wird festgehalten</translation>
    </message>
    <message>
        <source>Words, or a term: action = …, actor = …, target = …, outcome = denied, severity = high</source>
        <translation>Wörter oder ein Ausdruck: action = …, actor = …, target = …, outcome = denied, severity = high</translation>
    </message>
    <message>
        <source>Reading and checking the log</source>
        <translation>Das Protokoll wird gelesen und geprüft</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Verify all</source>
        <translation>Alles prüfen</translation>
    </message>
    <message>
        <source>Reads every entry of this log and checks it here</source>
        <translation>Liest jeden Eintrag dieses Protokolls und prüft ihn hier</translation>
    </message>
    <message>
        <source>The evidence is in %1.</source>
        <translation>Die Beweise liegen in %1.</translation>
    </message>
    <message>
        <source>The evidence was not written: %1</source>
        <translation>Die Beweise wurden nicht geschrieben: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n log(s) broken</source>
        <translation>
            <numerusform>%n Protokoll gebrochen</numerusform>
            <numerusform>%n Protokolle gebrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n log(s) verified</source>
        <translation>
            <numerusform>%n Protokoll geprüft</numerusform>
            <numerusform>%n Protokolle geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <translation>%1 von %2 Einträgen</translation>
    </message>
    <message>
        <source>more than %1 entries</source>
        <translation>mehr als %1 Einträge</translation>
    </message>
</context>
<context>
    <name>Tenantry::AuditTimeStrip</name>
    <message>
        <source>Entries per hour</source>
        <translation>Einträge je Stunde</translation>
    </message>
    <message>
        <source>Audit entries over time, and the filter by time</source>
        <translation>Protokolleinträge über die Zeit, und der Filter nach Zeit</translation>
    </message>
    <message>
        <source>Whole range</source>
        <translation>Ganzer Bereich</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Wie weit zurück</translation>
    </message>
    <message>
        <source>2 days</source>
        <translation>2 Tage</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>60 days</source>
        <translation>60 Tage</translation>
    </message>
    <message>
        <source>400 days</source>
        <translation>400 Tage</translation>
    </message>
    <message>
        <source>Entries per day (UTC)</source>
        <translation>Einträge je Tag (UTC)</translation>
    </message>
    <message>
        <source>Could not be counted; the table below does not need it</source>
        <translation>Konnte nicht gezählt werden; die Tabelle darunter braucht es nicht</translation>
    </message>
    <message>
        <source>Still counting…</source>
        <translation>Es wird noch gezählt …</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>At least %1 entries: counting stopped at its bound</source>
        <translation>Mindestens %1 Einträge: Das Zählen endete an seiner Grenze</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>Tenantry::AuditTools</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Reviews…</source>
        <translation>Prüfungen …</translation>
    </message>
    <message>
        <source>Legal hold…</source>
        <translation>Aufbewahrungspflicht …</translation>
    </message>
    <message>
        <source>Retention…</source>
        <translation>Aufbewahrung …</translation>
    </message>
    <message>
        <source>Erase personal data…</source>
        <translation>Personenbezogene Daten löschen …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Nothing is filtered: all entries.</source>
        <translation>Nichts ist gefiltert: alle Einträge.</translation>
    </message>
    <message>
        <source>What is filtered: %1</source>
        <translation>Was gefiltert ist: %1</translation>
    </message>
</context>
<context>
    <name>Tenantry::BindingPanel</name>
    <message>
        <source>Binding</source>
        <translation>Anbindung</translation>
    </message>
    <message>
        <source>Latency over time, in milliseconds</source>
        <translation>Antwortzeit im Verlauf, in Millisekunden</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Last look</source>
        <translation>Letzte Prüfung</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Last failure</source>
        <translation>Letzter Ausfall</translation>
    </message>
    <message>
        <source>Latency, ms</source>
        <translation>Antwortzeit, ms</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10 min</translation>
    </message>
    <message>
        <source>The last ten minutes</source>
        <translation>Die letzten zehn Minuten</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>Die letzte Stunde</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>Die letzten 24 Stunden</translation>
    </message>
    <message>
        <source>Tenants it serves; Enter opens one</source>
        <translation>Mandanten, die sie bedient; Eingabe öffnet einen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the chosen tenant</source>
        <translation>Den gewählten Mandanten öffnen</translation>
    </message>
    <message>
        <source>%1 · service %2</source>
        <translation>%1 · Dienst %2</translation>
    </message>
    <message>
        <source>%1 · after %2</source>
        <translation>%1 · nach %2</translation>
    </message>
    <message>
        <source>Are refused</source>
        <translation>Werden abgelehnt</translation>
    </message>
    <message>
        <source>Go straight to the file</source>
        <translation>Gehen unmittelbar an die Datei</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Nobody looked in this time. Looks are kept in memory since the service began.</source>
        <translation>In dieser Zeit wurde nicht geprüft. Prüfungen bleiben im Speicher, seit der Dienst begann.</translation>
    </message>
    <message numerus="yes">
        <source>%n look(s), none answered.</source>
        <translation>
            <numerusform>%n Prüfung, nicht beantwortet.</numerusform>
            <numerusform>%n Prüfungen, keine beantwortet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n look(s), the slowest %1, %2 not answered. Kept in memory since the service began.</source>
        <translation>
            <numerusform>%n Prüfung, die langsamste %1, %2 nicht beantwortet. Im Speicher, seit der Dienst begann.</numerusform>
            <numerusform>%n Prüfungen, die langsamste %1, %2 nicht beantwortet. Im Speicher, seit der Dienst begann.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Serves %n tenant(s)</source>
        <translation>
            <numerusform>Bedient %n Mandanten</numerusform>
            <numerusform>Bedient %n Mandanten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::BindingsPage</name>
    <message>
        <source>Bindings</source>
        <translation>Anbindungen</translation>
    </message>
    <message>
        <source>No bindings yet</source>
        <translation>Noch keine Anbindungen</translation>
    </message>
    <message>
        <source>What serves the tenants will be here, with its health: the workspace itself, databases of their own, and services elsewhere.</source>
        <translation>Hier steht, was die Mandanten bedient, und wie es ihm geht: der Arbeitsbereich selbst, eigene Datenbanken und Dienste anderswo.</translation>
    </message>
    <message>
        <source>What serves the tenants</source>
        <translation>Was die Mandanten bedient</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>The bindings did not load</source>
        <translation>Die Anbindungen wurden nicht geladen</translation>
    </message>
    <message numerus="yes">
        <source>%n binding(s)</source>
        <translation>
            <numerusform>%n Anbindung</numerusform>
            <numerusform>%n Anbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · none needs attention</source>
        <translation>%1 · keine braucht Aufmerksamkeit</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n need(s) attention</source>
        <translation>
            <numerusform>%1 · %n braucht Aufmerksamkeit</numerusform>
            <numerusform>%1 · %n brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::BreachNotices</name>
    <message>
        <source>The platform</source>
        <translation>Die Plattform</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) withheld.</source>
        <translation>
            <numerusform>%n Datensatz zurückgehalten.</numerusform>
            <numerusform>%n Datensätze zurückgehalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was given what is not its own. The content was dropped before anything was shown.</source>
        <translation>%1 bekam, was ihm nicht gehört. Der Inhalt wurde verworfen, bevor etwas gezeigt wurde.</translation>
    </message>
    <message>
        <source>Show the case</source>
        <translation>Fall zeigen</translation>
    </message>
    <message>
        <source>The audit log of %1 is broken.</source>
        <translation>Das Audit-Protokoll von %1 ist gebrochen.</translation>
    </message>
</context>
<context>
    <name>Tenantry::BulkBar</name>
    <message>
        <source>Review plan…</source>
        <translation>Plan ansehen…</translation>
    </message>
    <message>
        <source>What is chosen</source>
        <translation>Was ausgewählt ist</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Aussetzen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Add tags…</source>
        <translation>Schlagworte hinzufügen…</translation>
    </message>
    <message>
        <source>Remove tags…</source>
        <translation>Schlagworte entfernen…</translation>
    </message>
    <message>
        <source>Change plan…</source>
        <translation>Tarif ändern…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message numerus="yes">
        <source>%n tenant(s) chosen</source>
        <translation>
            <numerusform>%n Mandant ausgewählt</numerusform>
            <numerusform>%n Mandanten ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n not loaded</source>
        <translation>
            <numerusform>, %n nicht geladen</numerusform>
            <numerusform>, %n nicht geladen</numerusform>
        </translation>
    </message>
    <message>
        <source>Say which in the plan.</source>
        <translation>Welche, wird im Plan gesagt.</translation>
    </message>
    <message>
        <source>Touches %1 members, %2 active people, %3 grants.</source>
        <translation>Betrifft %1 Mitglieder, %2 aktive Personen, %3 Freigaben.</translation>
    </message>
    <message numerus="yes">
        <source>It cannot be done to %n of them, and then to none.</source>
        <translation>
            <numerusform>Bei %n geht es nicht, und dann bei keinem.</numerusform>
            <numerusform>Bei %n geht es nicht, und dann bei keinem.</numerusform>
        </translation>
    </message>
    <message>
        <source>A second person has to agree.</source>
        <translation>Eine zweite Person muss zustimmen.</translation>
    </message>
    <message>
        <source>It could not be counted.</source>
        <translation>Es konnte nicht gezählt werden.</translation>
    </message>
</context>
<context>
    <name>Tenantry::BulkDialog</name>
    <message>
        <source>It is done to all of them or to none.</source>
        <translation>Es geschieht bei allen oder bei keinem.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Schlagworte, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Written into the audit logs</source>
        <translation>Wird in die Prüfprotokolle geschrieben</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message numerus="yes">
        <source>Suspend %n tenant(s)?</source>
        <translation>
            <numerusform>%n Mandanten aussetzen?</numerusform>
            <numerusform>%n Mandanten aussetzen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %n tenant(s)?</source>
        <translation>
            <numerusform>%n Mandanten fortsetzen?</numerusform>
            <numerusform>%n Mandanten fortsetzen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the plan of %n tenant(s)</source>
        <translation>
            <numerusform>Tarif von %n Mandanten ändern</numerusform>
            <numerusform>Tarif von %n Mandanten ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add tags to %n tenant(s)</source>
        <translation>
            <numerusform>%n Mandanten Schlagworte geben</numerusform>
            <numerusform>%n Mandanten Schlagworte geben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove tags from %n tenant(s)</source>
        <translation>
            <numerusform>%n Mandanten Schlagworte nehmen</numerusform>
            <numerusform>%n Mandanten Schlagworte nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Say which, above.</source>
        <translation>Oben sagen, welche.</translation>
    </message>
    <message>
        <source>Give a reason.</source>
        <translation>Ein Grund fehlt.</translation>
    </message>
</context>
<context>
    <name>Tenantry::BusiestTable</name>
    <message>
        <source>Ten busiest tenants</source>
        <translation>Die zehn regsten Mandanten</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Events, 24 h</source>
        <translation>Ereignisse, 24 h</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>Nach Stunden</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
</context>
<context>
    <name>Tenantry::CaseDetail</name>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Tab is locked to</source>
        <translation>Reiter gehört fest zu</translation>
    </message>
    <message>
        <source>Owner in the answer</source>
        <translation>Eigentümer in der Antwort</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Excerpt</source>
        <translation>Auszug</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>The document that was sent</source>
        <translation>Das Dokument, das gesendet wurde</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Zur Kenntnis nehmen</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>The cause, to close the case</source>
        <translation>Die Ursache, um den Fall zu schließen</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Fall schließen</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>Evidence and audit log</source>
        <translation>Beweise und Audit-Protokoll</translation>
    </message>
</context>
<context>
    <name>Tenantry::CertificateDialog</name>
    <message>
        <source>Save as JSON…</source>
        <translation>Als JSON speichern…</translation>
    </message>
    <message>
        <source>Deletion certificates</source>
        <translation>Löschbescheinigungen</translation>
    </message>
    <message>
        <source>Purged tenants</source>
        <translation>Gelöschte Mandanten</translation>
    </message>
    <message>
        <source>The certificate</source>
        <translation>Die Bescheinigung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>Bescheinigung speichern</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>No tenant was purged yet. When one is, what was removed and what remains stands here.</source>
        <translation>Noch wurde kein Mandant gelöscht. Danach steht hier, was entfernt wurde und was bleibt.</translation>
    </message>
    <message>
        <source>The document is whole: its digest is the one that the service names.</source>
        <translation>Das Dokument ist unversehrt: Seine Prüfsumme ist die, die der Dienst nennt.</translation>
    </message>
    <message>
        <source>The document is not the one whose digest the service names. Do not rely on it.</source>
        <translation>Das Dokument ist nicht das, dessen Prüfsumme der Dienst nennt. Es ist nicht verlässlich.</translation>
    </message>
    <message>
        <source>Tenant: %1</source>
        <translation>Mandant: %1</translation>
    </message>
    <message>
        <source>Purged: %1</source>
        <translation>Gelöscht: %1</translation>
    </message>
    <message>
        <source>Asked for by %1, approved by %2</source>
        <translation>Beantragt von %1, genehmigt von %2</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Remains</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>  %1: %2</source>
        <comment>what remains, until when</comment>
        <translation>  %1: %2</translation>
    </message>
    <message>
        <source>SHA-256 of the document: %1</source>
        <translation>SHA-256 des Dokuments: %1</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>It could not be written to %1.</source>
        <translation>Es konnte nicht als %1 gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>Tenantry::CertificateWords</name>
    <message>
        <source>%1 shows a certificate of an authority that is not known here: %2.</source>
        <translation>%1 zeigt ein Zertifikat einer hier unbekannten Stelle: %2.</translation>
    </message>
    <message>
        <source>%1 shows a certificate that it signed itself.</source>
        <translation>%1 zeigt ein Zertifikat, das es selbst unterschrieben hat.</translation>
    </message>
    <message>
        <source>%1 shows the certificate of another: %2.</source>
        <translation>%1 zeigt das Zertifikat eines anderen: %2.</translation>
    </message>
    <message>
        <source>The certificate of %1 is over: %2.</source>
        <translation>Das Zertifikat von %1 ist abgelaufen: %2.</translation>
    </message>
    <message>
        <source>The certificate of %1 does not hold yet: %2.</source>
        <translation>Das Zertifikat von %1 gilt noch nicht: %2.</translation>
    </message>
    <message>
        <source>The certificate of %1 was revoked.</source>
        <translation>Das Zertifikat von %1 wurde widerrufen.</translation>
    </message>
    <message>
        <source>The signature of the certificate of %1 is bad.</source>
        <translation>Die Unterschrift des Zertifikats von %1 ist falsch.</translation>
    </message>
    <message>
        <source>The certificate of %1 was not accepted.</source>
        <translation>Das Zertifikat von %1 wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>Where it is your own, ask for the file of its authority (PEM) and name it in this connection. Where it is not, somebody may stand between you and the service.</source>
        <translation>Ist es Ihr eigenes, lassen Sie sich die Datei seiner Stelle (PEM) geben und nennen Sie sie in dieser Verbindung. Ist es das nicht, steht vielleicht jemand zwischen Ihnen und dem Dienst.</translation>
    </message>
    <message>
        <source>Look at the address. Where it is right, its certificate has to name it, or somebody stands between.</source>
        <translation>Prüfen Sie die Adresse. Stimmt sie, so muss ihr Zertifikat sie nennen, oder jemand steht dazwischen.</translation>
    </message>
    <message>
        <source>Look at the clock of this computer; where it is right, the service needs a new certificate.</source>
        <translation>Prüfen Sie die Uhr dieses Rechners; geht sie richtig, braucht der Dienst ein neues Zertifikat.</translation>
    </message>
    <message>
        <source>Ask whoever runs the service. Nothing was sent to it.</source>
        <translation>Fragen Sie, wer den Dienst betreibt. Es wurde ihm nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>Tenantry::ChartView</name>
    <message>
        <source>%1 M</source>
        <comment>million, an axis label</comment>
        <translation>%1 Mio.</translation>
    </message>
</context>
<context>
    <name>Tenantry::ComponentsPage</name>
    <message>
        <source>Components</source>
        <translation>Bausteine</translation>
    </message>
    <message>
        <source>Tenantry components</source>
        <translation>Die Bausteine von Tenantry</translation>
    </message>
    <message>
        <source>Fusion, one palette, one small style sheet · icons 20 px, stroke 1.5</source>
        <translation>Fusion, eine Palette, ein kleines Stylesheet · Zeichen 20 px, Strich 1,5</translation>
    </message>
</context>
<context>
    <name>Tenantry::ConflictPanel</name>
    <message>
        <source>Somebody else changed this tenant while you wrote</source>
        <translation>Jemand anderes hat diesen Mandanten inzwischen geändert</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihres</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>not changed</source>
        <translation>nicht geändert</translation>
    </message>
    <message>
        <source>%1, yours: %2</source>
        <translation>%1, Ihres: %2</translation>
    </message>
    <message>
        <source>%1, now: %2</source>
        <translation>%1, jetzt: %2</translation>
    </message>
    <message>
        <source>Go on with these</source>
        <translation>Damit weitermachen</translation>
    </message>
</context>
<context>
    <name>Tenantry::ConnectionEditor</name>
    <message>
        <source>Indigo</source>
        <translation>Indigo</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Oliv</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>Pflaume</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Schiefer</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Braun</translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation>Cyan</translation>
    </message>
    <message>
        <source>Moss</source>
        <translation>Moos</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What you call it</source>
        <translation>Wie Sie sie nennen</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>A workspace on this computer</source>
        <translation>Ein Arbeitsbereich auf diesem Rechner</translation>
    </message>
    <message>
        <source>A service elsewhere</source>
        <translation>Ein Dienst anderswo</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>The system&apos;s; a PEM file for one of your own</source>
        <translation>Die des Systems; eine PEM-Datei für eine eigene</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>With a token kept by this console</source>
        <translation>Mit einem Token, das diese Konsole verwahrt</translation>
    </message>
    <message>
        <source>With OpenID Connect, in the browser</source>
        <translation>Mit OpenID Connect, im Browser</translation>
    </message>
    <message>
        <source>With the token in a file</source>
        <translation>Mit dem Token in einer Datei</translation>
    </message>
    <message>
        <source>With the token in an environment variable</source>
        <translation>Mit dem Token in einer Umgebungsvariablen</translation>
    </message>
    <message>
        <source>Token file</source>
        <translation>Token-Datei</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>As this console is registered there</source>
        <translation>Wie diese Konsole dort eingetragen ist</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>None; the service&apos;s identifier where the provider asks for it</source>
        <translation>Keine; die Kennung des Dienstes, wo der Anbieter sie verlangt</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Another word</source>
        <translation>Ein anderes Wort</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>LOCAL</source>
        <translation>LOKAL</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>As the environment</source>
        <translation>Wie die Umgebung</translation>
    </message>
    <message>
        <source>Another connection has this name.</source>
        <translation>Eine andere Verbindung heißt so.</translation>
    </message>
    <message>
        <source>A name has 1 to 60 characters.</source>
        <translation>Ein Name hat 1 bis 60 Zeichen.</translation>
    </message>
    <message>
        <source>Say the whole path of the folder.</source>
        <translation>Nennen Sie den ganzen Pfad des Ordners.</translation>
    </message>
    <message>
        <source>The address begins with https, or is http on this computer, and holds no password.</source>
        <translation>Die Adresse beginnt mit https oder ist http auf diesem Rechner, und sie enthält kein Passwort.</translation>
    </message>
    <message>
        <source>This is no PEM file with certificates, or the address is not https.</source>
        <translation>Das ist keine PEM-Datei mit Zertifikaten, oder die Adresse ist nicht https.</translation>
    </message>
    <message>
        <source>The issuer&apos;s address begins with https, or is http on this computer.</source>
        <translation>Die Adresse des Ausstellers beginnt mit https oder ist http auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Say the client id under which this console is registered.</source>
        <translation>Nennen Sie die Client-ID, unter der diese Konsole eingetragen ist.</translation>
    </message>
    <message>
        <source>This could not be kept.</source>
        <translation>Das konnte nicht aufgehoben werden.</translation>
    </message>
    <message>
        <source>This does not do.</source>
        <translation>Das geht so nicht.</translation>
    </message>
    <message>
        <source>Read-only until this is taken away</source>
        <translation>Nur lesen, bis dies weggenommen wird</translation>
    </message>
</context>
<context>
    <name>Tenantry::ConnectionMarks</name>
    <message>
        <source>Read-only: %1 lets nothing be changed from here. Turn it off under File &gt; Read-only.</source>
        <translation>Nur lesen: %1 lässt von hier aus nichts ändern. Auszuschalten unter Datei &gt; Nur lesen.</translation>
    </message>
    <message>
        <source>Connection: %1, %2</source>
        <translation>Verbindung: %1, %2</translation>
    </message>
    <message>
        <source>%1 – %2 (%3)</source>
        <comment>dialog, connection, environment</comment>
        <translation>%1 – %2 (%3)</translation>
    </message>
</context>
<context>
    <name>Tenantry::ConnectionsDialog</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden …</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>In a new window</source>
        <translation>In neuem Fenster</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>The list of connections could not be read.</source>
        <translation>Die Liste der Verbindungen war nicht zu lesen.</translation>
    </message>
    <message>
        <source>It was kept as %1; this list begins anew.</source>
        <translation>Sie wurde als %1 aufgehoben; diese Liste beginnt neu.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 wurde entfernt.</translation>
    </message>
    <message>
        <source>Its data and its service are as they were; its token was forgotten.</source>
        <translation>Daten und Dienst sind, wie sie waren; das Token wurde vergessen.</translation>
    </message>
    <message>
        <source>Trying %1…</source>
        <translation>%1 wird ausprobiert …</translation>
    </message>
    <message>
        <source>It is there, and did not let you in.</source>
        <translation>Er ist da und hat Sie nicht eingelassen.</translation>
    </message>
    <message>
        <source>What it can do it says to those who sign in.</source>
        <translation>Was er kann, sagt er denen, die sich anmelden.</translation>
    </message>
    <message>
        <source>It serves one tenant and has no platform.</source>
        <translation>Er bedient einen Mandanten und hat keine Plattform.</translation>
    </message>
    <message>
        <source>Both planes answer.</source>
        <translation>Beide Ebenen antworten.</translation>
    </message>
    <message>
        <source>It answered in %1 ms: %2 %3.</source>
        <translation>Er hat in %1 ms geantwortet: %2 %3.</translation>
    </message>
    <message>
        <source>The folder is free: a workspace will be made there.</source>
        <translation>Der Ordner ist frei: Dort wird ein Arbeitsbereich angelegt.</translation>
    </message>
    <message>
        <source>A workspace is there.</source>
        <translation>Dort ist ein Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It is open in this window.</source>
        <translation>Sie ist in diesem Fenster offen.</translation>
    </message>
</context>
<context>
    <name>Tenantry::Console</name>
    <message>
        <source>Desktop person</source>
        <translation>Person am Platz</translation>
    </message>
    <message>
        <source>This service has no platform plane: the rooms beside %1, its members and its log are left out. It lacks: %2</source>
        <translation>Dieser Dienst hat keine Plattformebene: Die Räume neben %1, dessen Mitglieder und dessen Protokoll fehlen. Ihm fehlt: %2</translation>
    </message>
    <message>
        <source>You have no role on the platform: its rooms are left out. Sharing is in your tenant&apos;s tab.</source>
        <translation>Sie haben keine Rolle auf der Plattform: Ihre Räume fehlen. Freigaben stehen im Reiter Ihres Mandanten.</translation>
    </message>
</context>
<context>
    <name>Tenantry::DecisionDelegate</name>
    <message>
        <source>lapses %1</source>
        <translation>verfällt %1</translation>
    </message>
    <message>
        <source>asked %1 by %2</source>
        <translation>%1 beantragt von %2</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>braucht %1</translation>
    </message>
</context>
<context>
    <name>Tenantry::DecisionDetail</name>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Exactly</source>
        <translation>Genau</translation>
    </message>
    <message>
        <source>Lapses</source>
        <translation>Verfällt</translation>
    </message>
    <message>
        <source>Whoever decides needs</source>
        <translation>Wer entscheidet, braucht</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Everything of %1 (%2) is deleted for ever.</source>
        <translation>Alles von %1 (%2) wird für immer gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%n tenant(s)</source>
        <translation>
            <numerusform>%n Mandant</numerusform>
            <numerusform>%n Mandanten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>date, relative</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 by %2, %3</source>
        <translation>%1 durch %2, %3</translation>
    </message>
    <message>
        <source>It could not be done now: %1</source>
        <translation>Es ginge jetzt nicht: %1</translation>
    </message>
    <message>
        <source>It could not be counted again; the service does when it decides.</source>
        <translation>Es konnte nicht neu gezählt werden; der Dienst tut es bei der Entscheidung.</translation>
    </message>
</context>
<context>
    <name>Tenantry::DecisionSheet</name>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Cancel my request</source>
        <translation>Meinen Antrag zurückziehen</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Alles davon</translation>
    </message>
    <message>
        <source>%1 · %2 · version %3</source>
        <translation>%1 · %2 · Version %3</translation>
    </message>
    <message>
        <source>lapses %1</source>
        <translation>verfällt %1</translation>
    </message>
    <message>
        <source>Your reason; to refuse, one is needed</source>
        <translation>Ihr Grund; zum Ablehnen ist einer nötig</translation>
    </message>
    <message>
        <source>Your reason</source>
        <translation>Ihr Grund</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Another operator of the platform can.</source>
        <translation>Ein anderer Betreiber der Plattform kann es.</translation>
    </message>
    <message>
        <source>You may not decide this: %1</source>
        <translation>Sie dürfen das nicht entscheiden: %1</translation>
    </message>
    <message>
        <source>The service works on it…</source>
        <translation>Der Dienst arbeitet daran…</translation>
    </message>
    <message>
        <source>Read it to its end to approve it.</source>
        <translation>Zum Genehmigen bis zum Ende lesen.</translation>
    </message>
</context>
<context>
    <name>Tenantry::DecisionWords</name>
    <message>
        <source>Purge %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>Suspend %n tenant(s)</source>
        <translation>
            <numerusform>%n Mandanten aussetzen</numerusform>
            <numerusform>%n Mandanten aussetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %n tenant(s)</source>
        <translation>
            <numerusform>%n Mandanten fortsetzen</numerusform>
            <numerusform>%n Mandanten fortsetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the plan of %n tenant(s)</source>
        <translation>
            <numerusform>Tarif von %n Mandanten ändern</numerusform>
            <numerusform>Tarif von %n Mandanten ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the tags of %n tenant(s)</source>
        <translation>
            <numerusform>Schlagworte von %n Mandanten ändern</numerusform>
            <numerusform>Schlagworte von %n Mandanten ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of change, tenant</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Purge</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Many tenants</source>
        <translation>Viele Mandanten</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Approved and done</source>
        <translation>Genehmigt und ausgeführt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>Verfallen</translation>
    </message>
    <message>
        <source>Overtaken: nothing was done</source>
        <translation>Überholt: nichts wurde getan</translation>
    </message>
    <message>
        <source>events and their sums</source>
        <translation>Ereignisse und ihre Summen</translation>
    </message>
    <message>
        <source>memberships</source>
        <translation>Mitgliedschaften</translation>
    </message>
    <message>
        <source>the audit log&apos;s entries</source>
        <translation>die Einträge des Prüfprotokolls</translation>
    </message>
    <message>
        <source>the id and the subdomains: nobody gets them again</source>
        <translation>Kennung und Subdomains: Niemand bekommt sie wieder</translation>
    </message>
    <message>
        <source>The tenant would have to be active.</source>
        <translation>Der Mandant müsste aktiv sein.</translation>
    </message>
    <message>
        <source>The tenant would have to be suspended.</source>
        <translation>Der Mandant müsste ausgesetzt sein.</translation>
    </message>
    <message>
        <source>The tenant would have to be archived first.</source>
        <translation>Der Mandant müsste zuerst archiviert werden.</translation>
    </message>
    <message>
        <source>The tenant would have to be restored or resumed first.</source>
        <translation>Der Mandant müsste zuerst wiederhergestellt oder fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Other work on the tenant has to end first.</source>
        <translation>Andere Arbeit am Mandanten muss zuerst enden.</translation>
    </message>
    <message>
        <source>Only an operator of the platform changes this.</source>
        <translation>Das ändert nur ein Betreiber der Plattform.</translation>
    </message>
    <message>
        <source>The time in which it can be restored has to pass first.</source>
        <translation>Die Zeit, in der er wiederhergestellt werden kann, muss zuerst ablaufen.</translation>
    </message>
    <message>
        <source>A legal hold stands. It would have to be released first.</source>
        <translation>Eine Aufbewahrungspflicht steht. Sie müsste zuerst aufgehoben werden.</translation>
    </message>
    <message>
        <source>The id has to be typed exactly as it is.</source>
        <translation>Die Kennung muss genau so eingegeben werden, wie sie ist.</translation>
    </message>
    <message>
        <source>A second person decides this, and not whoever asked for it.</source>
        <translation>Das entscheidet eine zweite Person, nicht wer es beantragt hat.</translation>
    </message>
    <message>
        <source>Somebody who is signed in decides this; a token of the command line does not.</source>
        <translation>Das entscheidet jemand, der angemeldet ist; ein Token der Befehlszeile nicht.</translation>
    </message>
    <message>
        <source>It does not wait any more: it was decided, or has lapsed.</source>
        <translation>Es wartet nicht mehr: Es wurde entschieden oder ist verfallen.</translation>
    </message>
    <message>
        <source>Only whoever asked for it can cancel it.</source>
        <translation>Nur wer es beantragt hat, kann es zurückziehen.</translation>
    </message>
    <message>
        <source>Somebody changed it in the meantime.</source>
        <translation>Jemand hat es inzwischen geändert.</translation>
    </message>
    <message>
        <source>an operator of the platform</source>
        <translation>ein Betreiber der Plattform</translation>
    </message>
    <message>
        <source>an auditor of the platform</source>
        <translation>ein Prüfer der Plattform</translation>
    </message>
    <message>
        <source>an admin of the tenant</source>
        <translation>ein Administrator des Mandanten</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between roles</comment>
        <translation> oder </translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>Es fehlt: %1.</translation>
    </message>
    <message>
        <source>Who can help: %1.</source>
        <translation>Wer helfen kann: %1.</translation>
    </message>
    <message>
        <source>Rule %1.</source>
        <translation>Regel %1.</translation>
    </message>
</context>
<context>
    <name>Tenantry::DecisionsPage</name>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>What needs a second person, of all kinds</source>
        <translation>Was eine zweite Person braucht, jeder Art</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Fächer</translation>
    </message>
    <message>
        <source>Filter the decisions</source>
        <translation>Entscheidungen filtern</translation>
    </message>
    <message>
        <source>Filter by tenant, kind or reason</source>
        <translation>Nach Mandant, Art oder Grund filtern</translation>
    </message>
    <message>
        <source>next, previous</source>
        <translation>weiter, zurück</translation>
    </message>
    <message>
        <source>review</source>
        <translation>ansehen</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>genehmigen</translation>
    </message>
    <message>
        <source>refuse</source>
        <translation>ablehnen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>The change</source>
        <translation>Die Änderung</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Ansehen…</translation>
    </message>
    <message>
        <source>I may decide</source>
        <translation>Zu entscheiden</translation>
    </message>
    <message>
        <source>I asked</source>
        <translation>Von mir beantragt</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>box, how many</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Nichts wartet auf Sie</translation>
    </message>
    <message>
        <source>Purges, and changes of many tenants, that somebody else asks for will be here to be decided.</source>
        <translation>Löschungen und Änderungen vieler Mandanten, die jemand anderes beantragt, stehen hier zur Entscheidung.</translation>
    </message>
    <message>
        <source>You asked for nothing</source>
        <translation>Sie haben nichts beantragt</translation>
    </message>
    <message>
        <source>What you ask for and somebody else decides will be here.</source>
        <translation>Was Sie beantragen und andere entscheiden, steht hier.</translation>
    </message>
    <message>
        <source>Nothing was decided yet</source>
        <translation>Noch wurde nichts entschieden</translation>
    </message>
    <message>
        <source>What was approved, refused, cancelled, or lapsed will be here.</source>
        <translation>Was genehmigt, abgelehnt oder zurückgezogen wurde oder verfallen ist, steht hier.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Approving is in the sheet, after all of it was seen.</source>
        <translation>Genehmigt wird im Blatt, nachdem alles gesehen wurde.</translation>
    </message>
    <message>
        <source>You may not decide this: %1</source>
        <translation>Sie dürfen das nicht entscheiden: %1</translation>
    </message>
</context>
<context>
    <name>Tenantry::Desk</name>
    <message>
        <source>%1 was not opened. %2</source>
        <comment>connection, what happened</comment>
        <translation>%1 wurde nicht geöffnet. %2</translation>
    </message>
    <message>
        <source>Read-only holds for this window only: it could not be kept.</source>
        <translation>Nur lesen gilt nur für dieses Fenster: Es ließ sich nicht aufheben.</translation>
    </message>
    <message>
        <source>Read-only stays: its end could not be kept.</source>
        <translation>Es bleibt beim Lesen: Das Ende ließ sich nicht aufheben.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>role, tenant</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>no role</source>
        <translation>keine Rolle</translation>
    </message>
</context>
<context>
    <name>Tenantry::DiffModel</name>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>Tenantry::DiffView</name>
    <message>
        <source>This entry says nothing of a before and an after.</source>
        <translation>Dieser Eintrag sagt nichts über ein Vorher und ein Nachher.</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) changed</source>
        <translation>
            <numerusform>%n Feld geändert</numerusform>
            <numerusform>%n Felder geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>only the first %1 lines are shown</source>
        <translation>nur die ersten %1 Zeilen werden gezeigt</translation>
    </message>
</context>
<context>
    <name>Tenantry::EditTenantDialog</name>
    <message>
        <source>Id and placement stay. Links to a former subdomain lead nowhere.</source>
        <translation>Kennung und Ort bleiben. Verweise auf eine frühere Subdomain führen ins Leere.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Choose above what shall stand; then it is counted anew.</source>
        <translation>Oben wählen, was gelten soll; dann wird neu gezählt.</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Noch ist nichts geändert.</translation>
    </message>
</context>
<context>
    <name>Tenantry::EndReadOnlyDialog</name>
    <message>
        <source>End read-only</source>
        <translation>Nur lesen beenden</translation>
    </message>
    <message>
        <source>From then on this console may change what %1 holds, for everybody who uses it. It stays so until you turn read-only on again.</source>
        <translation>Von da an darf diese Konsole ändern, was %1 enthält, für alle, die es benutzen. Das bleibt so, bis Sie wieder auf nur lesen stellen.</translation>
    </message>
    <message>
        <source>Stay read-only</source>
        <translation>Beim Lesen bleiben</translation>
    </message>
</context>
<context>
    <name>Tenantry::EnvironmentPill</name>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUKTION</translation>
    </message>
    <message>
        <source>STAGING</source>
        <translation>STAGING</translation>
    </message>
    <message>
        <source>DEVELOPMENT</source>
        <translation>ENTWICKLUNG</translation>
    </message>
    <message>
        <source>LOCAL</source>
        <translation>LOKAL</translation>
    </message>
    <message>
        <source>%1 · READ-ONLY</source>
        <translation>%1 · NUR LESEN</translation>
    </message>
</context>
<context>
    <name>Tenantry::ErasureDialog</name>
    <message>
        <source>Erase personal data</source>
        <translation>Personenbezogene Daten löschen</translation>
    </message>
    <message>
        <source>Erases a person&apos;s name, e-mail, addresses and devices from this log. The entries stay and stay provable; an entry says what was erased, why, and who asked. It takes a second person, and cannot be undone.</source>
        <translation>Löscht Name, E-Mail, Adressen und Geräte einer Person aus diesem Protokoll. Die Einträge bleiben und bleiben beweisbar; ein Eintrag sagt, was gelöscht wurde, warum und wer darum bat. Es braucht eine zweite Person und lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Whose (user id)</source>
        <translation>Wessen (Benutzerkennung)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Second person (user id)</source>
        <translation>Zweite Person (Benutzerkennung)</translation>
    </message>
    <message>
        <source>Nothing in this log is of that person.</source>
        <translation>Nichts in diesem Protokoll ist von dieser Person.</translation>
    </message>
    <message>
        <source>%1 pieces of personal data in %2 entries would be erased.</source>
        <translation>%1 personenbezogene Angaben in %2 Einträgen würden gelöscht.</translation>
    </message>
</context>
<context>
    <name>Tenantry::ErrorWords</name>
    <message>
        <source>The workspace is damaged.</source>
        <translation>Der Arbeitsbereich ist beschädigt.</translation>
    </message>
    <message>
        <source>This is not a Tenantry workspace.</source>
        <translation>Das ist kein Arbeitsbereich von Tenantry.</translation>
    </message>
    <message>
        <source>The workspace was written by a newer Tenantry.</source>
        <translation>Der Arbeitsbereich wurde von einem neueren Tenantry geschrieben.</translation>
    </message>
    <message>
        <source>The workspace cannot be written to.</source>
        <translation>In den Arbeitsbereich kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Another program has the workspace open.</source>
        <translation>Ein anderes Programm hat den Arbeitsbereich offen.</translation>
    </message>
    <message>
        <source>The workspace is busy.</source>
        <translation>Der Arbeitsbereich ist beschäftigt.</translation>
    </message>
    <message>
        <source>It was not found.</source>
        <translation>Es wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>It is not in the format it should have.</source>
        <translation>Es hat nicht das Format, das es haben sollte.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>A file could not be read or written.</source>
        <translation>Eine Datei ließ sich nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <source>It did not work.</source>
        <translation>Es ist nicht gelungen.</translation>
    </message>
    <message>
        <source>Nothing was changed. Restore it from a copy, or open another folder.</source>
        <translation>Nichts wurde geändert. Stellen Sie ihn aus einer Kopie wieder her oder öffnen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another folder.</source>
        <translation>Nichts wurde geändert. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Nothing was changed. Open it with that version.</source>
        <translation>Nichts wurde geändert. Öffnen Sie ihn mit jener Fassung.</translation>
    </message>
    <message>
        <source>Nothing was changed. Give yourself the right to write there, or choose another folder.</source>
        <translation>Nichts wurde geändert. Geben Sie sich dort das Recht zu schreiben oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>What was stored before is kept. Make room and try again.</source>
        <translation>Was zuvor gespeichert war, bleibt. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Close it there, or choose another folder.</source>
        <translation>Schließen Sie ihn dort oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>What was stored until then is kept; starting again goes on from there.</source>
        <translation>Was bis dahin gespeichert war, bleibt; ein neuer Anfang macht dort weiter.</translation>
    </message>
    <message>
        <source>What was stored before is kept.</source>
        <translation>Was zuvor gespeichert war, bleibt.</translation>
    </message>
    <message>
        <source>This connection is read-only.</source>
        <translation>Diese Verbindung ist nur zum Lesen.</translation>
    </message>
    <message>
        <source>The service could not be trusted.</source>
        <translation>Dem Dienst war nicht zu trauen.</translation>
    </message>
    <message>
        <source>The service does not know you, or no longer.</source>
        <translation>Der Dienst kennt Sie nicht oder nicht mehr.</translation>
    </message>
    <message>
        <source>The service knows you and does not let you in.</source>
        <translation>Der Dienst kennt Sie und lässt Sie nicht ein.</translation>
    </message>
    <message>
        <source>Nothing was sent. End it under File &gt; Read-only where you mean to change something.</source>
        <translation>Nichts wurde gesendet. Beenden Sie es unter Datei &gt; Nur lesen, wenn Sie etwas ändern wollen.</translation>
    </message>
    <message>
        <source>Nothing was sent. Where an authority of your own signed its certificate, name that authority&apos;s file in the connection; a wrong certificate is never accepted by hand.</source>
        <translation>Nichts wurde gesendet. Hat eine eigene Stelle sein Zertifikat unterschrieben, nennen Sie deren Datei in der Verbindung; ein falsches Zertifikat wird nie von Hand angenommen.</translation>
    </message>
    <message>
        <source>Nothing was changed. Sign in again.</source>
        <translation>Nichts wurde geändert. Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>Nothing was changed. Sign in as somebody who may, or ask for the right.</source>
        <translation>Nichts wurde geändert. Melden Sie sich als jemand an, der darf, oder bitten Sie um das Recht.</translation>
    </message>
</context>
<context>
    <name>Tenantry::EventDetail</name>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Close the detail</source>
        <translation>Einzelheiten schließen</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Data of the event</source>
        <translation>Daten des Ereignisses</translation>
    </message>
    <message>
        <source>Same session</source>
        <translation>Gleiche Sitzung</translation>
    </message>
    <message>
        <source>Same type</source>
        <translation>Gleiche Art</translation>
    </message>
    <message>
        <source>Copy the data</source>
        <translation>Daten kopieren</translation>
    </message>
</context>
<context>
    <name>Tenantry::EventsPage</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Filter the events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Words, or a term: type = inference.*, user = …, session = …</source>
        <translation>Wörter oder ein Ausdruck: type = inference.*, user = …, session = …</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Ereignisse</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
</context>
<context>
    <name>Tenantry::EvidenceView</name>
    <message>
        <source>What this console had seen</source>
        <translation>Was diese Konsole gesehen hatte</translation>
    </message>
    <message>
        <source>What it was shown</source>
        <translation>Was ihr gezeigt wurde</translation>
    </message>
    <message>
        <source>Entries around it</source>
        <translation>Einträge darum herum</translation>
    </message>
    <message>
        <source>Evidence that the log is broken</source>
        <translation>Beweise, dass das Protokoll gebrochen ist</translation>
    </message>
    <message>
        <source>The checkpoint that this console had seen</source>
        <translation>Der Prüfpunkt, den diese Konsole gesehen hatte</translation>
    </message>
    <message>
        <source>The checkpoint that it was shown</source>
        <translation>Der Prüfpunkt, der ihr gezeigt wurde</translation>
    </message>
    <message>
        <source>Entries around the row, as they are stored</source>
        <translation>Einträge um die Zeile, wie sie gespeichert sind</translation>
    </message>
    <message>
        <source>Back to the log</source>
        <translation>Zurück zum Protokoll</translation>
    </message>
    <message>
        <source>Start over with this log…</source>
        <translation>Mit diesem Protokoll neu beginnen …</translation>
    </message>
    <message>
        <source>Export evidence bundle…</source>
        <translation>Beweise exportieren …</translation>
    </message>
    <message>
        <source>The log of %1 is broken at %2: %3</source>
        <translation>Das Protokoll von %1 ist bei %2 gebrochen: %3</translation>
    </message>
    <message>
        <source>The log of %1 is broken: %2</source>
        <translation>Das Protokoll von %1 ist gebrochen: %2</translation>
    </message>
    <message>
        <source>Seen %1</source>
        <translation>Gesehen %1</translation>
    </message>
    <message>
        <source>Nothing was seen before: there is no older checkpoint.</source>
        <translation>Zuvor wurde nichts gesehen: Es gibt keinen älteren Prüfpunkt.</translation>
    </message>
    <message>
        <source>No checkpoint was shown.</source>
        <translation>Es wurde kein Prüfpunkt gezeigt.</translation>
    </message>
    <message>
        <source>kept by this console</source>
        <translation>von dieser Konsole aufbewahrt</translation>
    </message>
    <message>
        <source>The service does not show them: %1</source>
        <translation>Der Dienst zeigt sie nicht: %1</translation>
    </message>
    <message>
        <source>Folder for the evidence bundle</source>
        <translation>Ordner für die Beweise</translation>
    </message>
    <message>
        <source>Start over with this log</source>
        <translation>Mit diesem Protokoll neu beginnen</translation>
    </message>
    <message>
        <source>The console forgets what it had seen of this log and trusts what it is shown next. Do this only where you know why the log is as it is: after a restore that somebody stands for, or an installation set up anew. Export the evidence first; it is not kept.</source>
        <translation>Die Konsole vergisst, was sie von diesem Protokoll gesehen hatte, und vertraut dem, was ihr als Nächstes gezeigt wird. Tun Sie das nur, wenn Sie wissen, warum das Protokoll so ist: nach einer Wiederherstellung, für die jemand einsteht, oder einer neu aufgesetzten Installation. Exportieren Sie zuerst die Beweise; sie werden nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>It was restored…</source>
        <translation>Es wurde wiederhergestellt…</translation>
    </message>
    <message>
        <source>For a log that is older than it was because a backup was put back: its next epoch begins, and says so</source>
        <translation>Für ein Protokoll, das älter ist, weil eine Sicherung eingespielt wurde: Seine nächste Epoche beginnt und sagt es</translation>
    </message>
    <message>
        <source>This log was restored</source>
        <translation>Dieses Protokoll wurde wiederhergestellt</translation>
    </message>
    <message>
        <source>What was written after the backup is lost, and stays lost. The log begins its next epoch with an entry that says who stands for the restore, why, and how far the log had come when this console last saw it. Export the evidence first; it is not kept.</source>
        <translation>Was nach der Sicherung geschrieben wurde, ist verloren und bleibt es. Das Protokoll beginnt seine nächste Epoche mit einem Eintrag, der sagt, wer für die Wiederherstellung einsteht, warum, und wie weit das Protokoll war, als diese Konsole es zuletzt sah. Die Belege zuerst ausführen; sie werden nicht aufgehoben.</translation>
    </message>
    <message>
        <source>Begin the next epoch</source>
        <translation>Nächste Epoche beginnen</translation>
    </message>
</context>
<context>
    <name>Tenantry::ExportDialog</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>Export the audit log</source>
        <translation>Audit-Protokoll exportieren</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>JSON Lines, verifiable</source>
        <translation>JSON Lines, prüfbar</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>OCSF %1</source>
        <translation>OCSF %1</translation>
    </message>
    <message>
        <source>CEF</source>
        <translation>CEF</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>For spreadsheets. What they would take for a formula is made harmless. Proves nothing.</source>
        <translation>Für Tabellenkalkulationen. Was sie für eine Formel hielten, wird unschädlich gemacht. Beweist nichts.</translation>
    </message>
    <message>
        <source>For security platforms, one event a line. Proves nothing.</source>
        <translation>Für Sicherheitsplattformen, ein Ereignis je Zeile. Beweist nichts.</translation>
    </message>
    <message>
        <source>For log collectors, one event a line. Proves nothing.</source>
        <translation>Für Protokollsammler, ein Ereignis je Zeile. Beweist nichts.</translation>
    </message>
    <message>
        <source>The whole log up to its newest checkpoint. Anybody who knows the key can verify it offline, with tenantryd verify.</source>
        <translation>Das ganze Protokoll bis zu seinem neuesten Prüfpunkt. Wer den Schlüssel kennt, kann es ohne Netz prüfen, mit tenantryd verify.</translation>
    </message>
    <message>
        <source>The filtered entries, each with its proof. Verifiable offline as a part of the log; what the filter left out is not said.</source>
        <translation>Die gefilterten Einträge, jeder mit seinem Beweis. Ohne Netz prüfbar als Teil des Protokolls; was der Filter wegließ, ist nicht gesagt.</translation>
    </message>
    <message>
        <source>File for the export</source>
        <translation>Datei für den Export</translation>
    </message>
    <message>
        <source>Asking for the entries</source>
        <translation>Die Einträge werden erfragt</translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <translation>%1 von %2 Einträgen</translation>
    </message>
    <message>
        <source>%1 entries exported.</source>
        <translation>%1 Einträge exportiert.</translation>
    </message>
    <message>
        <source>Not exported.</source>
        <translation>Nicht exportiert.</translation>
    </message>
    <message>
        <source>It was cancelled, and no file was written.</source>
        <translation>Es wurde abgebrochen, und keine Datei wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>Tenantry::FailureWindow</name>
    <message>
        <source>%1 (%2)</source>
        <comment>advice and folder</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Technical detail</source>
        <translation>Technische Einzelheiten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Verbindungen …</translation>
    </message>
</context>
<context>
    <name>Tenantry::FilterChip</name>
    <message>
        <source>Remove %1 %2 %3</source>
        <translation>%1 %2 %3 entfernen</translation>
    </message>
</context>
<context>
    <name>Tenantry::FilterField</name>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
</context>
<context>
    <name>Tenantry::FilterGrammar</name>
    <message>
        <source>not applied</source>
        <translation>nicht angewandt</translation>
    </message>
    <message>
        <source>%1 is not a field. Use one of: %2.</source>
        <translation>%1 ist kein Feld. Es gibt: %2.</translation>
    </message>
    <message>
        <source>Write a value after “=”.</source>
        <translation>Schreiben Sie hinter „=“ einen Wert.</translation>
    </message>
    <message>
        <source>missing closing quote</source>
        <translation>schließendes Anführungszeichen fehlt</translation>
    </message>
    <message>
        <source>Close the quotation with &quot;.</source>
        <translation>Schließen Sie das Zitat mit &quot;.</translation>
    </message>
    <message>
        <source>%1 is not a value of %2. Use one of: %3.</source>
        <translation>%1 ist kein Wert von %2. Es gibt: %3.</translation>
    </message>
</context>
<context>
    <name>Tenantry::HeaderBar</name>
    <message>
        <source>Fold or unfold the rooms</source>
        <translation>Räume ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Angemeldet als %1</translation>
    </message>
    <message>
        <source>Search or jump to…</source>
        <translation>Suchen oder springen…</translation>
    </message>
    <message>
        <source>Search or jump to</source>
        <translation>Suchen oder springen</translation>
    </message>
    <message>
        <source>Connection: %1, %2</source>
        <translation>Verbindung: %1, %2</translation>
    </message>
</context>
<context>
    <name>Tenantry::Histogram</name>
    <message>
        <source>%1 to %2 of %3 selected, %4 in all</source>
        <comment>buckets of a histogram</comment>
        <translation>%1 bis %2 von %3 gewählt, %4 im Ganzen</translation>
    </message>
</context>
<context>
    <name>Tenantry::HoldDialog</name>
    <message>
        <source>Place a hold</source>
        <translation>Sperre setzen</translation>
    </message>
    <message>
        <source>Release the hold</source>
        <translation>Sperre aufheben</translation>
    </message>
    <message>
        <source>Legal hold</source>
        <translation>Aufbewahrungspflicht</translation>
    </message>
    <message>
        <source>While a hold stands nothing of this log is pruned and nothing is erased. Placing and releasing are entries of the log.</source>
        <translation>Solange eine Sperre steht, wird nichts von diesem Protokoll gekürzt und nichts gelöscht. Setzen und Aufheben sind Einträge des Protokolls.</translation>
    </message>
    <message>
        <source>Legal holds</source>
        <translation>Aufbewahrungspflichten</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reason, for placing or releasing</source>
        <translation>Grund, zum Setzen oder Aufheben</translation>
    </message>
    <message>
        <source>%1 · placed by %2, %3</source>
        <translation>%1 · gesetzt von %2, %3</translation>
    </message>
    <message>
        <source>Stands: %1</source>
        <translation>Steht: %1</translation>
    </message>
    <message>
        <source>Released %1: %2</source>
        <translation>Aufgehoben %1: %2</translation>
    </message>
</context>
<context>
    <name>Tenantry::HueSheet</name>
    <message>
        <source>Tenant colours, dark</source>
        <translation>Mandantenfarben, dunkel</translation>
    </message>
    <message>
        <source>Tenant colours, light</source>
        <translation>Mandantenfarben, hell</translation>
    </message>
</context>
<context>
    <name>Tenantry::IconSheet</name>
    <message>
        <source>Icons</source>
        <translation>Zeichen</translation>
    </message>
</context>
<context>
    <name>Tenantry::ImportDialog</name>
    <message>
        <source>Importing</source>
        <translation>Import läuft</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import logs</source>
        <translation>Protokolle importieren</translation>
    </message>
    <message>
        <source>Each line becomes an event of its tenant. Importing a file twice adds nothing; lines that cannot be read are kept aside with their number and the reason.</source>
        <translation>Jede Zeile wird ein Ereignis ihres Mandanten. Eine Datei zweimal zu importieren fügt nichts hinzu; unlesbare Zeilen werden mit Nummer und Grund beiseitegelegt.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>Keine Datei gewählt</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Files (.gz is read directly)</source>
        <translation>Dateien (.gz wird unmittelbar gelesen)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>AWS CloudTrail</source>
        <translation>AWS CloudTrail</translation>
    </message>
    <message>
        <source>JSON Lines, with a map</source>
        <translation>JSON Lines, mit einer Zuordnung</translation>
    </message>
    <message>
        <source>CSV, with a map</source>
        <translation>CSV, mit einer Zuordnung</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>Map: which column is the tenant, the actor, the time</source>
        <translation>Zuordnung: welche Spalte Mandant, Person und Zeit ist</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Choose the files to import</source>
        <translation>Dateien zum Importieren wählen</translation>
    </message>
    <message>
        <source>Choose a map</source>
        <translation>Zuordnung wählen</translation>
    </message>
    <message>
        <source>Maps (*.toml)</source>
        <translation>Zuordnungen (*.toml)</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Ereignisse</translation>
    </message>
    <message>
        <source>Reading the first lines</source>
        <translation>Die ersten Zeilen werden gelesen</translation>
    </message>
    <message>
        <source>%1 events imported.</source>
        <translation>%1 Ereignisse importiert.</translation>
    </message>
    <message>
        <source>%1 tenants, %2 actors; %3 were there before, %4 rejected, in %5.</source>
        <translation>%1 Mandanten, %2 Personen; %3 waren schon da, %4 abgewiesen, in %5.</translation>
    </message>
    <message>
        <source>The rejected lines and why: &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt;</source>
        <translation>Die abgewiesenen Zeilen und warum: &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt;</translation>
    </message>
</context>
<context>
    <name>Tenantry::InvitationList</name>
    <message>
        <source>Invitations</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Eingeladen</translation>
    </message>
</context>
<context>
    <name>Tenantry::IsolationPage</name>
    <message>
        <source>Isolation</source>
        <translation>Isolation</translation>
    </message>
    <message>
        <source>No case</source>
        <translation>Kein Fall</translation>
    </message>
    <message>
        <source>Every record that reached this console was proven to belong. What does not belong is withheld and becomes a case here, with its evidence.</source>
        <translation>Jeder Datensatz, der hierher kam, gehört nachweislich dazu. Was nicht dazugehört, wird zurückgehalten und hier zu einem Fall, mit seinen Belegen.</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>%1 records verified since the console began · %2 open</source>
        <translation>%1 Datensätze geprüft, seit die Konsole läuft · %2 offen</translation>
    </message>
</context>
<context>
    <name>Tenantry::JumpDialog</name>
    <message>
        <source>Search or jump to</source>
        <translation>Suchen oder springen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>A room, a tenant by name or id, an action</source>
        <translation>Ein Raum, ein Mandant nach Name oder Kennung, eine Aktion</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <comment>name and id of a tenant</comment>
        <translation>%1  ·  %2</translation>
    </message>
</context>
<context>
    <name>Tenantry::LatencyChart</name>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>slowest</source>
        <translation>langsamste</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
</context>
<context>
    <name>Tenantry::LedgerActionDialog</name>
    <message>
        <source>Show the plan</source>
        <translation>Plan zeigen</translation>
    </message>
    <message>
        <source>Type %1 to go on:</source>
        <translation>Schreiben Sie %1, um fortzufahren:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>A legal hold stands. Nothing is pruned or erased while it does.</source>
        <translation>Eine Aufbewahrungspflicht steht. Solange wird nichts gekürzt oder gelöscht.</translation>
    </message>
    <message>
        <source>Done. Entry %1 says so.</source>
        <translation>Erledigt. Eintrag %1 sagt es.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Erledigt.</translation>
    </message>
</context>
<context>
    <name>Tenantry::LedgerShield</name>
    <message>
        <source>Audit log: %1</source>
        <translation>Audit-Protokoll: %1</translation>
    </message>
</context>
<context>
    <name>Tenantry::LedgerWords</name>
    <message>
        <source>Verified, and empty</source>
        <translation>Geprüft, und leer</translation>
    </message>
    <message>
        <source>Verified to %1</source>
        <translation>Geprüft bis %1</translation>
    </message>
    <message>
        <source>Broken at %1: %2</source>
        <translation>Gebrochen bei %1: %2</translation>
    </message>
    <message>
        <source>Broken: %1</source>
        <translation>Gebrochen: %1</translation>
    </message>
    <message>
        <source>Verifying %1</source>
        <translation>Prüfung läuft: %1</translation>
    </message>
    <message>
        <source>Could not be verified</source>
        <translation>Konnte nicht geprüft werden</translation>
    </message>
    <message>
        <source>Not verified yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>Verified to %1 before</source>
        <translation>Zuvor geprüft bis %1</translation>
    </message>
    <message>
        <source>All %1 entries read and checked at %2</source>
        <translation>Alle %1 Einträge gelesen und geprüft um %2</translation>
    </message>
    <message>
        <source>Its checkpoints follow on one another. The entries themselves have not been read through yet.</source>
        <translation>Seine Prüfpunkte folgen aufeinander. Die Einträge selbst wurden noch nicht durchgelesen.</translation>
    </message>
    <message>
        <source>Seen for the first time: its key is trusted from now on, and nothing from before is known here.</source>
        <translation>Zum ersten Mal gesehen: Seinem Schlüssel wird ab jetzt vertraut, und von früher ist hier nichts bekannt.</translation>
    </message>
    <message>
        <source>It has a new key, which the old one vouched for.</source>
        <translation>Es hat einen neuen Schlüssel, für den der alte gebürgt hat.</translation>
    </message>
    <message>
        <source>The signed checkpoint itself is not sound. Nothing of this log is proven by it.</source>
        <translation>Der signierte Prüfpunkt selbst ist nicht stimmig. Er beweist nichts von diesem Protokoll.</translation>
    </message>
    <message>
        <source>An entry is not what was written. Everything else may be sound; this row is not.</source>
        <translation>Ein Eintrag ist nicht, was geschrieben wurde. Alles andere mag stimmen; diese Zeile nicht.</translation>
    </message>
    <message>
        <source>Entries are missing, doubled or out of their places. What stands there is not the log that was written.</source>
        <translation>Einträge fehlen, sind doppelt oder nicht an ihrem Platz. Was dort steht, ist nicht das Protokoll, das geschrieben wurde.</translation>
    </message>
    <message>
        <source>Personal data is not what the entry committed to, or is gone without an entry that says who erased it.</source>
        <translation>Personenbezogene Daten sind nicht, worauf der Eintrag sich festgelegt hat, oder fehlen ohne einen Eintrag, der sagt, wer sie gelöscht hat.</translation>
    </message>
    <message>
        <source>The service shows less than this console has seen: the log was cut, or restored from an older copy. What came after is missing.</source>
        <translation>Der Dienst zeigt weniger, als diese Konsole gesehen hat: Das Protokoll wurde gekürzt oder aus einer älteren Kopie wiederhergestellt. Was danach kam, fehlt.</translation>
    </message>
    <message>
        <source>The service shows another past than this console has seen, signed with the same key. Whoever did this held the key.</source>
        <translation>Der Dienst zeigt eine andere Vergangenheit, als diese Konsole gesehen hat, mit demselben Schlüssel signiert. Wer das tat, hatte den Schlüssel.</translation>
    </message>
    <message>
        <source>The log is not signed by the key that this console knows. Either the service was set up anew, or somebody else answers in its place.</source>
        <translation>Das Protokoll ist nicht mit dem Schlüssel signiert, den diese Konsole kennt. Entweder wurde der Dienst neu aufgesetzt, oder jemand anderes antwortet an seiner Stelle.</translation>
    </message>
    <message>
        <source>The export is not what was written.</source>
        <translation>Der Export ist nicht, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>malformed checkpoint</source>
        <translation>fehlerhafter Prüfpunkt</translation>
    </message>
    <message>
        <source>signed by another key</source>
        <translation>mit anderem Schlüssel signiert</translation>
    </message>
    <message>
        <source>signature does not hold</source>
        <translation>Signatur hält nicht</translation>
    </message>
    <message>
        <source>checkpoint of another log</source>
        <translation>Prüfpunkt eines anderen Protokolls</translation>
    </message>
    <message>
        <source>rows do not make the signed tree</source>
        <translation>Zeilen ergeben nicht den signierten Baum</translation>
    </message>
    <message>
        <source>the newest entries are missing</source>
        <translation>die neuesten Einträge fehlen</translation>
    </message>
    <message>
        <source>more rows than were signed</source>
        <translation>mehr Zeilen, als signiert wurden</translation>
    </message>
    <message>
        <source>nothing is signed</source>
        <translation>nichts ist signiert</translation>
    </message>
    <message>
        <source>no key is pinned</source>
        <translation>kein Schlüssel ist festgehalten</translation>
    </message>
    <message>
        <source>not in its one spelling</source>
        <translation>nicht in seiner einen Schreibweise</translation>
    </message>
    <message>
        <source>not an entry</source>
        <translation>kein Eintrag</translation>
    </message>
    <message>
        <source>of a newer version</source>
        <translation>aus einer neueren Version</translation>
    </message>
    <message>
        <source>entry of another log</source>
        <translation>Eintrag eines anderen Protokolls</translation>
    </message>
    <message>
        <source>entry missing</source>
        <translation>Eintrag fehlt</translation>
    </message>
    <message>
        <source>entry doubled</source>
        <translation>Eintrag doppelt</translation>
    </message>
    <message>
        <source>entry out of its place</source>
        <translation>Eintrag nicht an seinem Platz</translation>
    </message>
    <message>
        <source>content changed</source>
        <translation>Inhalt geändert</translation>
    </message>
    <message>
        <source>stored hash changed</source>
        <translation>gespeicherter Hash geändert</translation>
    </message>
    <message>
        <source>clock set back</source>
        <translation>Uhr zurückgestellt</translation>
    </message>
    <message>
        <source>proof does not hold</source>
        <translation>Beweis hält nicht</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>zurückgerollt</translation>
    </message>
    <message>
        <source>history rewritten</source>
        <translation>Geschichte umgeschrieben</translation>
    </message>
    <message>
        <source>two histories were signed</source>
        <translation>zwei Geschichten wurden signiert</translation>
    </message>
    <message>
        <source>epoch not acknowledged</source>
        <translation>Epoche nicht bestätigt</translation>
    </message>
    <message>
        <source>A new epoch began that does not carry the end of the one before: a restore that nobody stands for.</source>
        <translation>Eine neue Epoche hat begonnen, die das Ende der vorigen nicht trägt: eine Wiederherstellung, für die niemand einsteht.</translation>
    </message>
    <message>
        <source>receipt for another entry</source>
        <translation>Quittung für einen anderen Eintrag</translation>
    </message>
    <message>
        <source>receipt for a missing entry</source>
        <translation>Quittung für einen fehlenden Eintrag</translation>
    </message>
    <message>
        <source>older checkpoint of no use</source>
        <translation>älterer Prüfpunkt unbrauchbar</translation>
    </message>
    <message>
        <source>older checkpoint without proof</source>
        <translation>älterer Prüfpunkt ohne Beweis</translation>
    </message>
    <message>
        <source>receipt without its row</source>
        <translation>Quittung ohne ihre Zeile</translation>
    </message>
    <message>
        <source>personal data changed</source>
        <translation>personenbezogene Daten geändert</translation>
    </message>
    <message>
        <source>personal data of no entry</source>
        <translation>personenbezogene Daten ohne Eintrag</translation>
    </message>
    <message>
        <source>erased without an entry</source>
        <translation>gelöscht ohne Eintrag</translation>
    </message>
    <message>
        <source>erasure that erased nothing</source>
        <translation>Löschung, die nichts löschte</translation>
    </message>
    <message>
        <source>pruned without an entry</source>
        <translation>gekürzt ohne Eintrag</translation>
    </message>
    <message>
        <source>malformed export</source>
        <translation>fehlerhafter Export</translation>
    </message>
    <message>
        <source>export changed</source>
        <translation>Export geändert</translation>
    </message>
    <message>
        <source>counts differ</source>
        <translation>Zahlen weichen ab</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>konnte nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>Tenantry::LifeNotices</name>
    <message numerus="yes">
        <source>%n decision(s) wait for you.</source>
        <translation>
            <numerusform>%n Entscheidung wartet auf Sie.</numerusform>
            <numerusform>%n Entscheidungen warten auf Sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;New tenant…</source>
        <translation>&amp;Neuer Mandant…</translation>
    </message>
    <message>
        <source>&amp;Undo the last change of a tenant</source>
        <translation>Letzte Änderung eines Mandanten &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Deletion certificates</source>
        <translation>&amp;Löschbescheinigungen</translation>
    </message>
</context>
<context>
    <name>Tenantry::LifeWords</name>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Aussetzen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Purge</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Suspend %1?</source>
        <translation>%1 aussetzen?</translation>
    </message>
    <message>
        <source>Resume %1?</source>
        <translation>%1 fortsetzen?</translation>
    </message>
    <message>
        <source>Archive %1?</source>
        <translation>%1 archivieren?</translation>
    </message>
    <message>
        <source>Restore %1?</source>
        <translation>%1 wiederherstellen?</translation>
    </message>
    <message>
        <source>Purge %1 for ever?</source>
        <translation>%1 für immer löschen?</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Its people can neither read nor write until it is resumed. Nothing is deleted.</source>
        <translation>Seine Leute können weder lesen noch schreiben, bis er fortgesetzt wird. Nichts wird gelöscht.</translation>
    </message>
    <message>
        <source>Its people can read and write again.</source>
        <translation>Seine Leute können wieder lesen und schreiben.</translation>
    </message>
    <message>
        <source>Nobody but operators sees it from then on. Nothing is deleted, and for as long as you say it can surely be restored.</source>
        <translation>Von da an sehen ihn nur Betreiber. Nichts wird gelöscht, und so lange Sie es sagen, kann er sicher wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>It is as it was before it was archived.</source>
        <translation>Er ist, wie er vor dem Archivieren war.</translation>
    </message>
    <message>
        <source>Everything of it is deleted, from all databases and indexes. A second person decides; until then it stays as it is. A legal hold blocks it. A certificate says what was removed and what remains.</source>
        <translation>Alles von ihm wird gelöscht, aus allen Datenbanken und Verzeichnissen. Eine zweite Person entscheidet; bis dahin bleibt er, wie er ist. Eine Aufbewahrungspflicht verhindert es. Eine Bescheinigung sagt, was entfernt wurde und was bleibt.</translation>
    </message>
    <message>
        <source>%1 is created.</source>
        <translation>%1 ist angelegt.</translation>
    </message>
    <message>
        <source>%1 is suspended.</source>
        <translation>%1 ist ausgesetzt.</translation>
    </message>
    <message>
        <source>%1 is active again.</source>
        <translation>%1 ist wieder aktiv.</translation>
    </message>
    <message>
        <source>%1 is archived.</source>
        <translation>%1 ist archiviert.</translation>
    </message>
    <message>
        <source>%1 is restored.</source>
        <translation>%1 ist wiederhergestellt.</translation>
    </message>
    <message>
        <source>%1 is purged.</source>
        <translation>%1 ist gelöscht.</translation>
    </message>
    <message>
        <source>%1: changed.</source>
        <translation>%1: geändert.</translation>
    </message>
    <message>
        <source>Purging %1 waits for a second person.</source>
        <translation>Das Löschen von %1 wartet auf eine zweite Person.</translation>
    </message>
    <message>
        <source>The change of %1 waits for a second person.</source>
        <translation>Die Änderung von %1 wartet auf eine zweite Person.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Subdomain</source>
        <translation>Subdomain</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagworte</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source> %1 h</source>
        <translation> %1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>It is being deleted. Nothing brings it back.</source>
        <translation>Er wird gerade gelöscht. Nichts bringt ihn zurück.</translation>
    </message>
    <message>
        <source>Nobody but operators sees it.</source>
        <translation>Nur Betreiber sehen ihn.</translation>
    </message>
    <message>
        <source>The time in which it can surely be restored is over since %1: it may be purged.</source>
        <translation>Die Zeit, in der er sicher wiederhergestellt werden kann, ist seit %1 vorbei: Er darf gelöscht werden.</translation>
    </message>
    <message>
        <source>It can surely be restored for %1 more; purged no earlier than %2.</source>
        <translation>Er kann noch %1 sicher wiederhergestellt werden; gelöscht frühestens %2.</translation>
    </message>
</context>
<context>
    <name>Tenantry::LogsPanel</name>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Logs and their shields</source>
        <translation>Protokolle und ihre Schilde</translation>
    </message>
    <message>
        <source>Close the logs</source>
        <translation>Protokolle schließen</translation>
    </message>
    <message>
        <source>What was seen before is not at hand.</source>
        <translation>Was zuvor gesehen wurde, ist nicht zur Hand.</translation>
    </message>
    <message>
        <source>The file could not be read and was left aside. The logs are trusted anew from now on.</source>
        <translation>Die Datei ließ sich nicht lesen und wurde beiseitegelegt. Den Protokollen wird ab jetzt neu vertraut.</translation>
    </message>
    <message>
        <source>Open with the passphrase…</source>
        <translation>Mit der Passphrase öffnen …</translation>
    </message>
    <message>
        <source>Keep it with a passphrase…</source>
        <translation>Mit einer Passphrase aufbewahren …</translation>
    </message>
    <message>
        <source>No key is pinned yet.</source>
        <translation>Noch ist kein Schlüssel festgehalten.</translation>
    </message>
    <message>
        <source>Key pinned at the first contact, %1: %2</source>
        <translation>Schlüssel beim ersten Kontakt festgehalten, %1: %2</translation>
    </message>
    <message>
        <source>No keychain: kept for this run only.</source>
        <translation>Kein Schlüsselbund: nur für diese Sitzung aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>Tenantry::LoopbackReceiver</name>
    <message>
        <source>This is too long.</source>
        <translation>Das ist zu lang.</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Hier ist nichts.</translation>
    </message>
    <message>
        <source>Thank you. You can close this page and go back to Tenantry.</source>
        <translation>Danke. Sie können diese Seite schließen und zu Tenantry zurückkehren.</translation>
    </message>
    <message>
        <source>Tenantry did not ask for this. Nothing was done.</source>
        <translation>Darum hat Tenantry nicht gebeten. Nichts wurde getan.</translation>
    </message>
</context>
<context>
    <name>Tenantry::MainActions</name>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>Reiter &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>Go to the &amp;filter</source>
        <translation>Zum &amp;Filter</translation>
    </message>
    <message>
        <source>Fold the r&amp;ooms</source>
        <translation>&amp;Räume einklappen</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Menü öffnen</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie der &amp;Schreibtisch</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation>&amp;Nächster Reiter</translation>
    </message>
    <message>
        <source>&amp;Search or jump to…</source>
        <translation>&amp;Suchen oder springen…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>C&amp;onnections…</source>
        <translation>&amp;Verbindungen …</translation>
    </message>
    <message>
        <source>&amp;Read-only</source>
        <translation>Nur &amp;lesen</translation>
    </message>
    <message>
        <source>&amp;Act as…</source>
        <translation>&amp;Handeln als …</translation>
    </message>
    <message>
        <source>Sign &amp;in again…</source>
        <translation>&amp;Neu anmelden …</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>&amp;Abmelden</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>With Ctrl in a new window</source>
        <translation>Mit Strg in neuem Fenster</translation>
    </message>
    <message>
        <source>None is kept yet</source>
        <translation>Noch keine aufgehoben</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Verbindungen …</translation>
    </message>
    <message>
        <source>S&amp;witch connection</source>
        <translation>Verbindung &amp;wechseln</translation>
    </message>
</context>
<context>
    <name>Tenantry::MainWindow</name>
    <message>
        <source>READ-ONLY</source>
        <translation>NUR LESEN</translation>
    </message>
    <message>
        <source>%1 (%2) – Tenantry</source>
        <comment>connection, environment</comment>
        <translation>%1 (%2) – Tenantry</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>Tenantry::MemberChangeDialog</name>
    <message>
        <source>Show the plan</source>
        <translation>Plan zeigen</translation>
    </message>
    <message>
        <source>Code of the invitation</source>
        <translation>Code der Einladung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Look at the plan first.</source>
        <translation>Zuerst den Plan ansehen.</translation>
    </message>
    <message>
        <source>Invited. Give this code to %1: it is shown this once, and kept nowhere.</source>
        <translation>Eingeladen. Geben Sie %1 diesen Code: Er wird nur dieses eine Mal gezeigt und nirgends aufgehoben.</translation>
    </message>
</context>
<context>
    <name>Tenantry::MemberImportDialog</name>
    <message>
        <source>Import members</source>
        <translation>Mitglieder einlesen</translation>
    </message>
    <message>
        <source>A CSV file whose first row names the columns: userId or email, and name and role. Each row is shown with what becomes of it; then all of them are taken, or none.</source>
        <translation>Eine CSV-Datei, deren erste Zeile die Spalten nennt: userId oder email, dazu name und role. Zu jeder Zeile steht, was aus ihr wird; dann werden alle übernommen oder keine.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What becomes of each row</source>
        <translation>Was aus jeder Zeile wird</translation>
    </message>
    <message>
        <source>there is no row to take</source>
        <translation>es gibt keine Zeile zum Übernehmen</translation>
    </message>
    <message>
        <source>a row of the file is refused</source>
        <translation>eine Zeile der Datei wird abgelehnt</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt);;All files (*)</source>
        <translation>Listen (*.csv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>die Datei lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Tenantry::MemberWords</name>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>%1 would be invited as %2.</source>
        <translation>%1 würde eingeladen; Rolle: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them were active in the last 24 hours; what they have open ends at once.</source>
        <translation>
            <numerusform>%n davon war in den letzten 24 Stunden aktiv; was offen ist, endet sofort.</numerusform>
            <numerusform>%n davon waren in den letzten 24 Stunden aktiv; was offen ist, endet sofort.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the last admin stays.</source>
        <translation>%1: Der letzte Administrator bleibt.</translation>
    </message>
    <message>
        <source>As long as one is refused, nothing is done.</source>
        <translation>Solange eine abgelehnt wird, geschieht nichts.</translation>
    </message>
    <message>
        <source>More than 50 members at once: a second person decides. It waits in the inbox until then.</source>
        <translation>Mehr als 50 Mitglieder auf einmal: Eine zweite Person entscheidet. Bis dahin wartet es im Eingang.</translation>
    </message>
    <message>
        <source>It can be taken back.</source>
        <translation>Es kann zurückgenommen werden.</translation>
    </message>
    <message>
        <source>It waits for a second person.</source>
        <translation>Es wartet auf eine zweite Person.</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) removed</source>
        <translation>
            <numerusform>%n Mitglied entfernt</numerusform>
            <numerusform>%n Mitglieder entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) changed</source>
        <translation>
            <numerusform>%n Mitglied geändert</numerusform>
            <numerusform>%n Mitglieder geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Nichts geändert</translation>
    </message>
    <message>
        <source>The tenant would have no admin any more. Make somebody else an admin first.</source>
        <translation>Der Mandant hätte keinen Administrator mehr. Machen Sie zuerst jemand anderen dazu.</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile. Nothing was done; look at it again.</source>
        <translation>Jemand anderes hat dies inzwischen geändert. Es wurde nichts getan; sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>An invitation to this address waits already. Send it again, or revoke it.</source>
        <translation>Eine Einladung an diese Adresse wartet schon. Senden Sie sie erneut oder widerrufen Sie sie.</translation>
    </message>
    <message>
        <source>Somebody with this address is a member already.</source>
        <translation>Jemand mit dieser Adresse ist schon Mitglied.</translation>
    </message>
    <message>
        <source>You may not do this: it needs %1. Who can grant it: %2.</source>
        <translation>Das dürfen Sie nicht: Es braucht %1. Wer es geben kann: %2.</translation>
    </message>
    <message>
        <source>Not accepted: %1</source>
        <translation>Nicht angenommen: %1</translation>
    </message>
    <message>
        <source>Somebody else changed %1 meanwhile: the role is now %2. What is chosen above was not done; close this and choose anew.</source>
        <translation>Jemand anderes hat %1 inzwischen geändert: Die Rolle ist jetzt %2. Was oben gewählt ist, wurde nicht getan; schließen Sie dies und wählen Sie neu.</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>%1 unchanged</source>
        <translation>%1 unverändert</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
</context>
<context>
    <name>Tenantry::MembersDesk</name>
    <message>
        <source>&amp;Invite…</source>
        <translation>&amp;Einladen…</translation>
    </message>
    <message>
        <source>Change &amp;role…</source>
        <translation>&amp;Rolle ändern…</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>Ent&amp;fernen…</translation>
    </message>
    <message>
        <source>Im&amp;port a list…</source>
        <translation>&amp;Liste einlesen…</translation>
    </message>
    <message>
        <source>As&amp;k…</source>
        <translation>&amp;Anfragen…</translation>
    </message>
    <message>
        <source>Send the invitation again</source>
        <translation>Einladung erneut senden</translation>
    </message>
    <message>
        <source>%1 gets a new code, and seven days. The old code opens nothing any more.</source>
        <translation>%1 bekommt einen neuen Code und sieben Tage. Der alte Code öffnet nichts mehr.</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>Neuen Code machen</translation>
    </message>
    <message>
        <source>Choose one member, or several.</source>
        <translation>Wählen Sie ein Mitglied oder mehrere.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Jemanden einladen</translation>
    </message>
    <message>
        <source>They get a code from you, and are a member once they give it in while they are signed in.</source>
        <translation>Die Person bekommt von Ihnen einen Code und ist Mitglied, sobald sie ihn angemeldet eingibt.</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Einladen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Open for days</source>
        <translation>Offen für Tage</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>Rolle ändern</translation>
    </message>
    <message>
        <source>Remove from the tenant</source>
        <translation>Aus dem Mandanten entfernen</translation>
    </message>
    <message>
        <source>%1: they are out at once, with all that they have open.</source>
        <translation>%1: Der Zugang endet sofort, mit allem, was offen ist.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Asked for on the page of the members</source>
        <translation>Auf der Seite der Mitglieder angefragt</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Angefragt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The audit log says so.</source>
        <translation>Das Prüfprotokoll sagt es.</translation>
    </message>
</context>
<context>
    <name>Tenantry::MembersPage</name>
    <message>
        <source>Filter the members</source>
        <translation>Mitglieder filtern</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>%1 members</source>
        <translation>%1 Mitglieder</translation>
    </message>
    <message>
        <source>A name or an e-mail, role = admin, or stale = 90 (days)</source>
        <translation>Ein Name oder eine E-Mail-Adresse, role = admin oder stale = 90 (Tage)</translation>
    </message>
</context>
<context>
    <name>Tenantry::NewTenantDialog</name>
    <message>
        <source>New tenant</source>
        <translation>Neuer Mandant</translation>
    </message>
    <message>
        <source>Id and subdomain are never given to anybody else, not even after a tenant is purged.</source>
        <translation>Kennung und Subdomain bekommt nie jemand anderes, auch nicht nach dem Löschen.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Give it a name; id and subdomain are proposed from it.</source>
        <translation>Einen Namen eingeben; Kennung und Subdomain werden daraus vorgeschlagen.</translation>
    </message>
    <message>
        <source>Give it an id.</source>
        <translation>Eine Kennung fehlt.</translation>
    </message>
</context>
<context>
    <name>Tenantry::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Active users</source>
        <translation>Aktive Nutzer</translation>
    </message>
    <message>
        <source>Events, 24 hours</source>
        <translation>Ereignisse, 24 Stunden</translation>
    </message>
    <message>
        <source>Open breaches</source>
        <translation>Offene Verletzungen</translation>
    </message>
    <message>
        <source>Audit entries</source>
        <translation>Protokolleinträge</translation>
    </message>
    <message>
        <source>Events over time</source>
        <translation>Ereignisse im Verlauf</translation>
    </message>
    <message>
        <source>Events per hour by tenant, 24 hours</source>
        <translation>Ereignisse je Stunde nach Mandant, 24 Stunden</translation>
    </message>
    <message>
        <source>Ten busiest tenants</source>
        <translation>Die zehn regsten Mandanten</translation>
    </message>
    <message>
        <source>All tenants</source>
        <translation>Alle Mandanten</translation>
    </message>
    <message>
        <source>Needs attention now</source>
        <translation>Braucht jetzt Aufmerksamkeit</translation>
    </message>
    <message>
        <source>worst first</source>
        <translation>das Ärgste zuerst</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message numerus="yes">
        <source>%n suspended</source>
        <translation>
            <numerusform>%n ausgesetzt</numerusform>
            <numerusform>%n ausgesetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>in all tenants</source>
        <translation>in allen Mandanten</translation>
    </message>
    <message>
        <source>in 24 hours</source>
        <translation>in 24 Stunden</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 im Ganzen</translation>
    </message>
    <message>
        <source>dropped before display</source>
        <translation>vor der Anzeige verworfen</translation>
    </message>
    <message>
        <source>every record proven</source>
        <translation>jeder Datensatz belegt</translation>
    </message>
    <message>
        <source>in all logs</source>
        <translation>in allen Protokollen</translation>
    </message>
    <message>
        <source>%1 · 24 hours to %2</source>
        <translation>%1 · 24 Stunden bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n anderer</numerusform>
            <numerusform>%n andere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::PassphraseDialog</name>
    <message>
        <source>Keep</source>
        <translation>Aufbewahren</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The passphrase opens what this console has seen of the logs in earlier runs.</source>
        <translation>Die Passphrase öffnet, was diese Konsole in früheren Sitzungen von den Protokollen gesehen hat.</translation>
    </message>
    <message>
        <source>The passphrase seals what this console has seen of the logs. Without it nobody reads or changes that, and it cannot be recovered.</source>
        <translation>Die Passphrase versiegelt, was diese Konsole von den Protokollen gesehen hat. Ohne sie liest oder ändert es niemand, und sie lässt sich nicht wiederherstellen.</translation>
    </message>
    <message numerus="yes">
        <source>Passphrase, at least %n character(s)</source>
        <translation>
            <numerusform>Passphrase, mindestens %n Zeichen</numerusform>
            <numerusform>Passphrase, mindestens %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Passphrase noch einmal</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>That is not the passphrase.</source>
        <translation>Das ist nicht die Passphrase.</translation>
    </message>
    <message>
        <source>The key could not be kept.</source>
        <translation>Der Schlüssel konnte nicht aufbewahrt werden.</translation>
    </message>
</context>
<context>
    <name>Tenantry::PlanCard</name>
    <message>
        <source>What this touches</source>
        <translation>Was das betrifft</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>wird gezählt…</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>People active in the last 24 h</source>
        <translation>Aktive Personen der letzten 24 h</translation>
    </message>
    <message>
        <source>Grants</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Audit entries that are there</source>
        <translation>Vorhandene Protokolleinträge</translation>
    </message>
    <message>
        <source>Audit entries that it writes</source>
        <translation>Neue Protokolleinträge</translation>
    </message>
    <message>
        <source>when asked</source>
        <translation>beim Antrag</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>, now %1</source>
        <translation>, jetzt %1</translation>
    </message>
    <message>
        <source>Gone for ever: %1.</source>
        <translation>Für immer weg: %1.</translation>
    </message>
    <message>
        <source>A second person decides it. Until then nothing is done.</source>
        <translation>Eine zweite Person entscheidet. Bis dahin geschieht nichts.</translation>
    </message>
    <message>
        <source>It can be taken back.</source>
        <translation>Es kann zurückgenommen werden.</translation>
    </message>
    <message>
        <source>It would change nothing: all of it is so already.</source>
        <translation>Es würde nichts ändern: Alles ist schon so.</translation>
    </message>
    <message numerus="yes">
        <source>It cannot be done to %n tenant(s); then it is done to none.</source>
        <translation>
            <numerusform>Bei %n Mandanten geht es nicht; dann geschieht es bei keinem.</numerusform>
            <numerusform>Bei %n Mandanten geht es nicht; dann geschieht es bei keinem.</numerusform>
        </translation>
    </message>
    <message>
        <source>It moved on since it was asked for; see the right column.</source>
        <translation>Seit dem Antrag hat sich etwas geändert; siehe rechte Spalte.</translation>
    </message>
    <message>
        <source>Counted again now: it touches the same as when it was asked for.</source>
        <translation>Jetzt neu gezählt: Es betrifft dasselbe wie beim Antrag.</translation>
    </message>
</context>
<context>
    <name>Tenantry::PlanDialog</name>
    <message>
        <source>The service works on it</source>
        <translation>Der Dienst arbeitet daran</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>Es gibt nichts zu ändern.</translation>
    </message>
    <message>
        <source>Ask a second person</source>
        <translation>Zweite Person fragen</translation>
    </message>
    <message>
        <source>Choose above what shall stand; then it is counted anew.</source>
        <translation>Oben wählen, was gelten soll; dann wird neu gezählt.</translation>
    </message>
    <message>
        <source>You stopped waiting. It may have been done all the same: the list says so.</source>
        <translation>Sie warten nicht mehr. Es kann trotzdem geschehen sein: Die Liste sagt es.</translation>
    </message>
</context>
<context>
    <name>Tenantry::ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
</context>
<context>
    <name>Tenantry::ProofCard</name>
    <message>
        <source>Copy proof</source>
        <translation>Beweis kopieren</translation>
    </message>
    <message>
        <source>Leaf</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signiert von</translation>
    </message>
    <message>
        <source>Asking for the proof…</source>
        <translation>Der Beweis wird erfragt …</translation>
    </message>
    <message>
        <source>Included in checkpoint %1</source>
        <translation>Enthalten in Prüfpunkt %1</translation>
    </message>
    <message>
        <source>Not signed yet: the next checkpoint will cover it</source>
        <translation>Noch nicht signiert: Der nächste Prüfpunkt wird ihn decken</translation>
    </message>
    <message>
        <source>Written before there was a ledger: nothing proves it</source>
        <translation>Geschrieben, bevor es ein Ledger gab: Nichts beweist ihn</translation>
    </message>
    <message>
        <source>No proof at hand</source>
        <translation>Kein Beweis zur Hand</translation>
    </message>
    <message>
        <source>This entry is not the one that was signed</source>
        <translation>Dieser Eintrag ist nicht der, der signiert wurde</translation>
    </message>
    <message>
        <source>Proof: %1</source>
        <translation>Beweis: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hash(es), checked here</source>
        <translation>
            <numerusform>%n Hash, hier geprüft</numerusform>
            <numerusform>%n Hashes, hier geprüft</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::Rail</name>
    <message numerus="yes">
        <source>Isolation, %n open breach(es)</source>
        <translation>
            <numerusform>Isolation, %n offene Verletzung</numerusform>
            <numerusform>Isolation, %n offene Verletzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Räume</translation>
    </message>
    <message numerus="yes">
        <source>Decisions, %n that you may take</source>
        <translation>
            <numerusform>Entscheidungen, %n für Sie</numerusform>
            <numerusform>Entscheidungen, %n für Sie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sharing, %n request(s) to decide</source>
        <translation>
            <numerusform>Freigaben, %n Anfrage zu entscheiden</numerusform>
            <numerusform>Freigaben, %n Anfragen zu entscheiden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tenantry::RetentionDialog</name>
    <message>
        <source>Retention</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>Deletes the entries before a day. Their hashes stay, so that everything after stays provable, and an entry says what was pruned. It cannot be undone.</source>
        <translation>Löscht die Einträge vor einem Tag. Ihre Hashes bleiben, damit alles Spätere beweisbar bleibt, und ein Eintrag sagt, was gekürzt wurde. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Prune</source>
        <translation>Kürzen</translation>
    </message>
    <message>
        <source>Before (UTC)</source>
        <translation>Vor (UTC)</translation>
    </message>
    <message>
        <source>There is no entry before that day. Nothing would be deleted.</source>
        <translation>Vor diesem Tag ist kein Eintrag. Nichts würde gelöscht.</translation>
    </message>
    <message>
        <source>%1 entries before %2 would be deleted, with %3 pieces of personal data.</source>
        <translation>%1 Einträge vor %2 würden gelöscht, mit %3 personenbezogenen Angaben.</translation>
    </message>
</context>
<context>
    <name>Tenantry::ReviewsDialog</name>
    <message>
        <source>Reviews</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Save the filter as a review</source>
        <translation>Filter als Prüfung speichern</translation>
    </message>
    <message>
        <source>Name of the new review</source>
        <translation>Name der neuen Prüfung</translation>
    </message>
    <message>
        <source>Notes of the review</source>
        <translation>Notizen der Prüfung</translation>
    </message>
    <message>
        <source>What was looked at, and what was found</source>
        <translation>Was angesehen und was gefunden wurde</translation>
    </message>
    <message>
        <source>Show these entries</source>
        <translation>Diese Einträge zeigen</translation>
    </message>
    <message>
        <source>Save notes</source>
        <translation>Notizen speichern</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Abzeichnen</translation>
    </message>
    <message>
        <source>Adds an entry to the log that says who looked, and at which checkpoint</source>
        <translation>Fügt dem Protokoll einen Eintrag hinzu, der sagt, wer nachgesehen hat und bei welchem Prüfpunkt</translation>
    </message>
    <message>
        <source>No review yet. Narrow the page to what you look at, and save that under a name.</source>
        <translation>Noch keine Prüfung. Grenzen Sie die Seite auf das ein, was Sie ansehen, und speichern Sie es unter einem Namen.</translation>
    </message>
    <message>
        <source>Begun by %1, %2</source>
        <translation>Begonnen von %1, %2</translation>
    </message>
    <message>
        <source>Signed off by %1, %2</source>
        <translation>Abgezeichnet von %1, %2</translation>
    </message>
</context>
<context>
    <name>Tenantry::RoleSheet</name>
    <message>
        <source>Roles and their colours</source>
        <translation>Rollen und ihre Farben</translation>
    </message>
</context>
<context>
    <name>Tenantry::Rooms</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>Isolation</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Bindings</source>
        <translation>Anbindungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Freigaben</translation>
    </message>
</context>
<context>
    <name>Tenantry::SampleDialog</name>
    <message>
        <source>Creating a sample workspace</source>
        <translation>Ein Beispiel wird angelegt</translation>
    </message>
    <message>
        <source>Sample workspace</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Invented organisations with members, sessions and events, so that every page has something to show.</source>
        <translation>Erfundene Organisationen mit Mitgliedern, Sitzungen und Ereignissen, damit jede Seite etwas zu zeigen hat.</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Ereignisse</translation>
    </message>
    <message>
        <source>Making the tenants</source>
        <translation>Die Mandanten werden angelegt</translation>
    </message>
</context>
<context>
    <name>Tenantry::ScopeView</name>
    <message>
        <source>Resource</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Rows now</source>
        <translation>Zeilen jetzt</translation>
    </message>
    <message>
        <source>What becomes visible</source>
        <translation>Was sichtbar wird</translation>
    </message>
    <message>
        <source>Sample, masked</source>
        <translation>Beispiel, maskiert</translation>
    </message>
    <message>
        <source>Fields, those that become visible are checked</source>
        <translation>Felder; angehakt sind die, die sichtbar werden</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>not yours to know</source>
        <translation>nicht für Sie bestimmt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 fields become visible (checked); the rest stays hidden</source>
        <translation>%1 von %2 Feldern werden sichtbar (angehakt); der Rest bleibt verborgen</translation>
    </message>
    <message numerus="yes">
        <source>Sample, as the consumer would see it · %n newest row(s), masked</source>
        <translation>
            <numerusform>Beispiel, wie der Empfänger es sähe · %n neueste Zeile, maskiert</numerusform>
            <numerusform>Beispiel, wie der Empfänger es sähe · %n neueste Zeilen, maskiert</numerusform>
        </translation>
    </message>
    <message>
        <source>No sample: there are no events in it, or they are not yours to know</source>
        <translation>Kein Beispiel: Es sind keine Ereignisse darin, oder sie sind nicht für Sie bestimmt</translation>
    </message>
</context>
<context>
    <name>Tenantry::SecretWords</name>
    <message>
        <source>Looking for the keychain of this desktop…</source>
        <translation>Der Schlüsselbund dieses Desktops wird gesucht …</translation>
    </message>
    <message>
        <source>Tokens are kept in the keychain of this desktop.</source>
        <translation>Token liegen im Schlüsselbund dieses Desktops.</translation>
    </message>
    <message>
        <source>No keychain answers here: tokens are kept in a file that your passphrase seals.</source>
        <translation>Hier antwortet kein Schlüsselbund: Token liegen in einer Datei, die Ihre Passphrase versiegelt.</translation>
    </message>
    <message>
        <source>No keychain answers here: tokens are in a sealed file, which your passphrase opens.</source>
        <translation>Hier antwortet kein Schlüsselbund: Token liegen in einer versiegelten Datei, die Ihre Passphrase öffnet.</translation>
    </message>
    <message>
        <source>No keychain answers here: tokens are kept until this console ends, unless you set a passphrase.</source>
        <translation>Hier antwortet kein Schlüsselbund: Token gelten, bis diese Konsole endet, wenn Sie keine Passphrase festlegen.</translation>
    </message>
</context>
<context>
    <name>Tenantry::SettingsPage</name>
    <message>
        <source>No setting has these words.</source>
        <translation>Keine Einstellung hat diese Wörter.</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Light or dark, or whatever the desktop is at the moment.</source>
        <translation>Hell oder dunkel, oder was der Desktop gerade ist.</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>How high the rows of tables are: 30 or 24 pixels.</source>
        <translation>Wie hoch die Zeilen der Tabellen sind: 30 oder 24 Pixel.</translation>
    </message>
    <message>
        <source>As each page wants it</source>
        <translation>Wie jede Seite es will</translation>
    </message>
    <message>
        <source>Comfortable everywhere</source>
        <translation>Überall bequem</translation>
    </message>
    <message>
        <source>Compact everywhere</source>
        <translation>Überall dicht</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>What the window speaks. Logs and technical details stay English.</source>
        <translation>Was das Fenster spricht. Protokolle und technische Einzelheiten bleiben englisch.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Of this computer (%1)</source>
        <translation>Die dieses Rechners (%1)</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>In which zone times are shown. What is stored, sent and exported is UTC in any case.</source>
        <translation>In welcher Zone Zeiten gezeigt werden. Gespeichert, gesendet und ausgegeben wird in jedem Fall UTC.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>The workspace of this computer</source>
        <translation>Der Arbeitsbereich dieses Rechners</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>What is opened where nothing else is asked for on the command line.</source>
        <translation>Was geöffnet wird, wenn die Befehlszeile nichts anderes verlangt.</translation>
    </message>
    <message>
        <source>Where it was left</source>
        <translation>Wo sie verlassen wurde</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>What is shown first once a connection is open.</source>
        <translation>Was zuerst gezeigt wird, wenn eine Verbindung offen ist.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Breaches</source>
        <translation>Verletzungen</translation>
    </message>
    <message>
        <source>Where isolation breaks, the window calls in the task bar. It is said in the window in any case.</source>
        <translation>Bricht die Trennung, ruft das Fenster in der Taskleiste. Im Fenster steht es in jedem Fall.</translation>
    </message>
    <message>
        <source>Lost connections</source>
        <translation>Verlorene Verbindungen</translation>
    </message>
    <message>
        <source>Where a service stops answering, the window calls in the task bar.</source>
        <translation>Antwortet ein Dienst nicht mehr, ruft das Fenster in der Taskleiste.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>Leftovers</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>How long lines that an import could not take, and lists that were put aside, are kept. Cases of breaches and what was witnessed of the logs are evidence: they are kept for ever.</source>
        <translation>Wie lange Zeilen, die ein Import nicht nehmen konnte, und beiseite gelegte Listen aufgehoben werden. Fälle von Verletzungen und was von den Protokollen bezeugt wurde, sind Beweise: Sie bleiben für immer.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Für immer</translation>
    </message>
</context>
<context>
    <name>Tenantry::ShareGrantPanel</name>
    <message>
        <source>Grant</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>What is visible</source>
        <translation>Was sichtbar ist</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Receipt of the revocation</source>
        <translation>Beleg des Widerrufs</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>Verlängern…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Prüfen…</translation>
    </message>
    <message>
        <source>Suspend…</source>
        <translation>Aussetzen…</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Fortsetzen…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Widerrufen…</translation>
    </message>
    <message>
        <source>%1 sees data of %2</source>
        <translation>%1 sieht Daten von %2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message numerus="yes">
        <source>Last used %1 · %n use(s) in 30 days</source>
        <translation>
            <numerusform>Zuletzt genutzt: %1 · %n Nutzung in 30 Tagen</numerusform>
            <numerusform>Zuletzt genutzt: %1 · %n Nutzungen in 30 Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Unused for 60 days: revoke it?</source>
        <translation>Seit 60 Tagen ungenutzt: widerrufen?</translation>
    </message>
    <message>
        <source>by: %1</source>
        <comment>party</comment>
        <translation>durch: %1</translation>
    </message>
    <message>
        <source>broken glass, reviewed</source>
        <translation>Notzugriff, geprüft</translation>
    </message>
    <message>
        <source>broken glass, not reviewed yet</source>
        <translation>Notzugriff, noch nicht geprüft</translation>
    </message>
    <message>
        <source>None: it was not revoked</source>
        <translation>Keiner: Sie wurde nicht widerrufen</translation>
    </message>
</context>
<context>
    <name>Tenantry::ShareListView</name>
    <message>
        <source>This did not load</source>
        <translation>Das wurde nicht geladen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>Tenantry::ShareMapView</name>
    <message>
        <source>Whose data (down) is seen by whom (across)</source>
        <translation>Wessen Daten (senkrecht) wer sieht (waagerecht)</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Who sees whose data</source>
        <translation>Wer wessen Daten sieht</translation>
    </message>
    <message>
        <source>Nobody sees another&apos;s data now.</source>
        <translation>Niemand sieht jetzt Daten eines anderen.</translation>
    </message>
    <message>
        <source>Arrows move over the squares; the figure counts active grants.</source>
        <translation>Pfeiltasten führen über die Felder; die Zahl zählt aktive Freigaben.</translation>
    </message>
</context>
<context>
    <name>Tenantry::ShareMatrixView</name>
    <message>
        <source>Who sees whose data: providers down, consumers across</source>
        <translation>Wer wessen Daten sieht: Anbieter senkrecht, Empfänger waagerecht</translation>
    </message>
</context>
<context>
    <name>Tenantry::ShareReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Reason, if you like</source>
        <translation>Begründung, wenn Sie mögen</translation>
    </message>
    <message>
        <source>Hours more</source>
        <translation>Stunden mehr</translation>
    </message>
    <message>
        <source> hours more</source>
        <translation> Stunden mehr</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Tenantry::ShareRequestPanel</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>What would become visible</source>
        <translation>Was sichtbar würde</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Bis wann</translation>
    </message>
    <message>
        <source>Who has to agree</source>
        <translation>Wer zustimmen muss</translation>
    </message>
    <message>
        <source>Who has decided</source>
        <translation>Wer entschieden hat</translation>
    </message>
    <message>
        <source>Deny…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Cancel it…</source>
        <translation>Zurückziehen…</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Prüfen…</translation>
    </message>
    <message>
        <source>It names people</source>
        <translation>Es nennt Personen</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Ticket %1</translation>
    </message>
    <message>
        <source>%1 from activation; %2</source>
        <comment>duration, clock</comment>
        <translation>%1 ab Aktivierung; %2</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>stimmte zu</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>lehnte ab</translation>
    </message>
    <message>
        <source>%1: %2 %3, %4, version %5</source>
        <comment>party, who, did, when</comment>
        <translation>%1: %2 %3, %4, Version %5</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
</context>
<context>
    <name>Tenantry::ShareSentences</name>
    <message>
        <source>This takes other eyes than yours: you asked for it, decided on it already, or would benefit. Ask a colleague to decide.</source>
        <translation>Das braucht andere Augen als Ihre: Sie haben es beantragt, schon darüber entschieden oder hätten etwas davon. Bitten Sie jemand anderen zu entscheiden.</translation>
    </message>
    <message>
        <source>You have no standing to decide this: whoever decides must have been an administrator before it was asked.</source>
        <translation>Das können Sie nicht entscheiden: Wer entscheidet, muss schon vor der Anfrage Administrator gewesen sein.</translation>
    </message>
    <message>
        <source>Somebody changed this while you read it. Nothing of yours was sent; load the new version and look again.</source>
        <translation>Jemand hat das geändert, während Sie es lasen. Von Ihnen wurde nichts gesendet; laden Sie die neue Fassung und sehen Sie noch einmal hin.</translation>
    </message>
    <message>
        <source>This was decided, cancelled or lapsed meanwhile. Nothing is left to do.</source>
        <translation>Das wurde inzwischen entschieden, zurückgezogen oder ist verfallen. Zu tun ist nichts mehr.</translation>
    </message>
    <message>
        <source>A party has nobody who could approve this. Make somebody an administrator there first.</source>
        <translation>Eine Seite hat niemanden, der zustimmen könnte. Machen Sie dort zuerst jemanden zum Administrator.</translation>
    </message>
    <message>
        <source>An approval can only narrow what was asked for. Ask for a change to have more.</source>
        <translation>Eine Zustimmung kann das Erbetene nur einengen. Wer mehr will, beantragt eine Änderung.</translation>
    </message>
    <message>
        <source>The other party suspended this, and only they or the platform may resume it.</source>
        <translation>Die andere Seite hat dies ausgesetzt; nur sie oder die Plattform kann es fortsetzen.</translation>
    </message>
    <message>
        <source>An earlier broken glass is not reviewed yet. Review that one first.</source>
        <translation>Ein früherer Notzugriff ist noch nicht geprüft. Prüfen Sie zuerst diesen.</translation>
    </message>
    <message>
        <source>Only whoever sent this may cancel it.</source>
        <translation>Nur wer es gesendet hat, kann es zurückziehen.</translation>
    </message>
    <message>
        <source>Say why, in a sentence that will be read later.</source>
        <translation>Sagen Sie, warum, in einem Satz, der später gelesen wird.</translation>
    </message>
    <message>
        <source>A ticket is required here.</source>
        <translation>Hier ist ein Ticket nötig.</translation>
    </message>
    <message>
        <source>A broken glass is never extended. Ask for a grant instead.</source>
        <translation>Ein Notzugriff wird nie verlängert. Beantragen Sie stattdessen eine Freigabe.</translation>
    </message>
    <message>
        <source>One of the two tenants is not active now.</source>
        <translation>Einer der beiden Mandanten ist jetzt nicht aktiv.</translation>
    </message>
    <message>
        <source>Sharing between these two is blocked by a policy.</source>
        <translation>Freigaben zwischen diesen beiden sind durch eine Regel gesperrt.</translation>
    </message>
    <message>
        <source>These two have never shared anything, so there is no glass to break.</source>
        <translation>Diese beiden haben nie etwas geteilt; einen Notzugriff gibt es hier nicht.</translation>
    </message>
    <message>
        <source>This grant has ended meanwhile.</source>
        <translation>Diese Freigabe ist inzwischen zu Ende.</translation>
    </message>
    <message>
        <source>This grant is not active now.</source>
        <translation>Diese Freigabe ist jetzt nicht aktiv.</translation>
    </message>
    <message>
        <source>This grant is not suspended.</source>
        <translation>Diese Freigabe ist nicht ausgesetzt.</translation>
    </message>
    <message>
        <source>A tenant cannot share with itself.</source>
        <translation>Ein Mandant kann nicht mit sich selbst teilen.</translation>
    </message>
    <message>
        <source>This attempt was sent before with other words. Try once more.</source>
        <translation>Dieser Versuch wurde schon mit anderen Worten gesendet. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 asks to read data of %2</source>
        <translation>%1 bittet, Daten von %2 zu lesen</translation>
    </message>
    <message>
        <source>%1 offers its data to %2</source>
        <translation>%1 bietet %2 seine Daten an</translation>
    </message>
    <message>
        <source>%1 may read data of %2 for longer</source>
        <translation>%1 soll Daten von %2 länger lesen</translation>
    </message>
    <message>
        <source>%1 may read other data of %2</source>
        <translation>%1 soll andere Daten von %2 lesen</translation>
    </message>
    <message>
        <source>lapses %1</source>
        <comment>relative time</comment>
        <translation>verfällt %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>ended %1</source>
        <comment>relative time</comment>
        <translation>beendet %1</translation>
    </message>
    <message>
        <source>expires %1</source>
        <comment>relative time</comment>
        <translation>endet %1</translation>
    </message>
    <message>
        <source>%1 from activation</source>
        <comment>duration</comment>
        <translation>%1 ab Aktivierung</translation>
    </message>
    <message>
        <source>stays hidden</source>
        <translation>bleibt verborgen</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>all types</source>
        <translation>alle Typen</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Proven %1: asked again as the consumer %2 time(s), denied %3 time(s), %4 live session(s) cut. Probe %5.</source>
        <translation>Belegt %1: erneut als Empfänger gefragt: %2, abgewiesen: %3, laufende Sitzungen getrennt: %4. Probe %5.</translation>
    </message>
</context>
<context>
    <name>Tenantry::ShareTimeline</name>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Steps, newest first</source>
        <translation>Schritte, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Each step is in the log of both tenants and of the platform.</source>
        <translation>Jeder Schritt steht im Protokoll beider Mandanten und der Plattform.</translation>
    </message>
</context>
<context>
    <name>Tenantry::ShareWizard</name>
    <message>
        <source>Your side</source>
        <translation>Ihre Seite</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>Die andere Seite</translation>
    </message>
    <message>
        <source>The tenant&apos;s id</source>
        <translation>Die Kennung des Mandanten</translation>
    </message>
    <message>
        <source>Ask to see another tenant&apos;s data</source>
        <translation>Daten eines anderen Mandanten erbitten</translation>
    </message>
    <message>
        <source>Offer data to another tenant</source>
        <translation>Einem anderen Mandanten Daten anbieten</translation>
    </message>
    <message>
        <source>Ask for another scope</source>
        <translation>Einen anderen Umfang erbitten</translation>
    </message>
    <message>
        <source>Break the glass</source>
        <translation>Notzugriff</translation>
    </message>
    <message>
        <source>Access at once, for four hours at most. All approvers of both sides are told, and it must be reviewed.</source>
        <translation>Zugriff sofort, für höchstens vier Stunden. Alle Zustimmenden beider Seiten erfahren davon, und er muss geprüft werden.</translation>
    </message>
    <message>
        <source>The grant stays as it is until both sides agreed to the change.</source>
        <translation>Die Freigabe bleibt, wie sie ist, bis beide Seiten der Änderung zugestimmt haben.</translation>
    </message>
    <message>
        <source>Nothing is shared until both sides agreed, by other people than you.</source>
        <translation>Geteilt wird erst, wenn beide Seiten zugestimmt haben, durch andere Personen als Sie.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Data of (your side)</source>
        <translation>Daten von (Ihre Seite)</translation>
    </message>
    <message>
        <source>Seen by (your side)</source>
        <translation>Gesehen von (Ihre Seite)</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Gesehen von</translation>
    </message>
    <message>
        <source>Data of</source>
        <translation>Daten von</translation>
    </message>
    <message>
        <source>All; or inference.*, session.start</source>
        <translation>Alle; oder inference.*, session.start</translation>
    </message>
    <message>
        <source>Event types</source>
        <translation>Ereignistypen</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> Stunden</translation>
    </message>
    <message>
        <source>For how long, from activation</source>
        <translation>Wie lange, ab Aktivierung</translation>
    </message>
    <message>
        <source>Reason, 20 characters or more</source>
        <translation>Begründung, mindestens 20 Zeichen</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Ticket (required)</source>
        <translation>Ticket (nötig)</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Say which two tenants</source>
        <translation>Sagen Sie, welche zwei Mandanten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>party, how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Takes the agreement of %1%2</source>
        <translation>Braucht die Zustimmung von %1%2</translation>
    </message>
    <message>
        <source>; it names people</source>
        <translation>; es nennt Personen</translation>
    </message>
</context>
<context>
    <name>Tenantry::SharingPage</name>
    <message>
        <source>Suspend the grant</source>
        <translation>Freigabe aussetzen</translation>
    </message>
    <message>
        <source>The consumer sees nothing until you resume it. Its clock runs on.</source>
        <translation>Der Empfänger sieht nichts, bis Sie sie fortsetzen. Die Frist läuft weiter.</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Aussetzen</translation>
    </message>
    <message>
        <source>Resume the grant</source>
        <translation>Freigabe fortsetzen</translation>
    </message>
    <message>
        <source>The consumer sees again what the grant shows.</source>
        <translation>Der Empfänger sieht wieder, was die Freigabe zeigt.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Review the broken glass</source>
        <translation>Notzugriff prüfen</translation>
    </message>
    <message>
        <source>Say what you found: was it needed, and was it used as it should be?</source>
        <translation>Sagen Sie, was Sie fanden: War er nötig, und wurde er recht genutzt?</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Ask for more time</source>
        <translation>Mehr Zeit erbitten</translation>
    </message>
    <message>
        <source>Both sides have to agree again. Until then the grant stays as it is.</source>
        <translation>Beide Seiten müssen erneut zustimmen. Bis dahin bleibt die Freigabe, wie sie ist.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Bitten</translation>
    </message>
    <message>
        <source>Revoke the grant</source>
        <translation>Freigabe widerrufen</translation>
    </message>
    <message>
        <source>The gate is shut at once. The service then asks again as the consumer, and keeps the receipt of being denied. This is final.</source>
        <translation>Das Tor schließt sofort. Der Dienst fragt dann erneut als Empfänger und bewahrt den Beleg der Abweisung auf. Das ist endgültig.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Cancel the request</source>
        <translation>Anfrage zurückziehen</translation>
    </message>
    <message>
        <source>%1 sees data of %2</source>
        <translation>%1 sieht Daten von %2</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Parts of sharing</source>
        <translation>Teile der Freigaben</translation>
    </message>
    <message>
        <source>Requests that you may decide, on all sides that are yours</source>
        <translation>Anfragen, die Sie entscheiden können, auf allen Seiten, die Ihre sind</translation>
    </message>
    <message>
        <source>%1&apos;s side</source>
        <translation>Seite von %1</translation>
    </message>
    <message>
        <source>New request…</source>
        <translation>Neue Anfrage…</translation>
    </message>
    <message>
        <source>Offer data…</source>
        <translation>Daten anbieten…</translation>
    </message>
    <message>
        <source>Break glass…</source>
        <translation>Notzugriff…</translation>
    </message>
    <message>
        <source>Requests to decide</source>
        <translation>Zu entscheidende Anfragen</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>Nichts zu entscheiden</translation>
    </message>
    <message>
        <source>Requests that you may decide will be here. Your own, and those that you would benefit from, are in the outbox.</source>
        <translation>Hier stehen Anfragen, die Sie entscheiden können. Ihre eigenen und die, von denen Sie etwas hätten, sind im Ausgang.</translation>
    </message>
    <message>
        <source>Requests that were sent</source>
        <translation>Gesendete Anfragen</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>Nichts gesendet</translation>
    </message>
    <message>
        <source>What your side asks for or offers will be here.</source>
        <translation>Hier steht, was Ihre Seite erbittet oder anbietet.</translation>
    </message>
    <message>
        <source>Grants</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Nothing is shared</source>
        <translation>Nichts ist geteilt</translation>
    </message>
    <message>
        <source>Live grants will be here, with their use and their end.</source>
        <translation>Hier stehen laufende Freigaben mit Nutzung und Ende.</translation>
    </message>
    <message>
        <source>What happened, newest first</source>
        <translation>Was geschah, das Neueste zuerst</translation>
    </message>
    <message>
        <source>Nothing happened yet</source>
        <translation>Noch ist nichts geschehen</translation>
    </message>
    <message>
        <source>Each step of each request and grant will be here.</source>
        <translation>Hier steht jeder Schritt jeder Anfrage und Freigabe.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
</context>
<context>
    <name>Tenantry::SheetModel</name>
    <message>
        <source>Loaded</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>Hover</source>
        <translation>Darüber</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>Rows 201–400 did not load.</source>
        <translation>Die Zeilen 201–400 wurden nicht geladen.</translation>
    </message>
    <message>
        <source>2 records withheld.</source>
        <translation>2 Datensätze zurückgehalten.</translation>
    </message>
    <message>
        <source>Gap · 14:26:03 – 14:26:11 · 1,204 missing</source>
        <translation>Lücke · 14:26:03 – 14:26:11 · 1.204 fehlen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Case #1051</source>
        <translation>Fall 1051</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>Tenantry::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Anmelden bei %1</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Paste the token here</source>
        <translation>Fügen Sie das Token hier ein</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei …</translation>
    </message>
    <message>
        <source>The page of %1 opens in your browser.</source>
        <translation>Die Seite von %1 öffnet sich in Ihrem Browser.</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Open the browser</source>
        <translation>Browser öffnen</translation>
    </message>
    <message>
        <source>The token stands in %1. Put a new one there and go on.</source>
        <translation>Das Token steht in %1. Legen Sie ein neues dorthin und fahren Sie fort.</translation>
    </message>
    <message>
        <source>The token stands in the environment variable %1, which is read when the console starts.</source>
        <translation>Das Token steht in der Umgebungsvariablen %1, die beim Start der Konsole gelesen wird.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Seal with a passphrase</source>
        <translation>Mit Passphrase versiegeln</translation>
    </message>
    <message numerus="yes">
        <source>Passphrase, at least %n character(s)</source>
        <translation>
            <numerusform>Passphrase, mindestens %n Zeichen</numerusform>
            <numerusform>Passphrase, mindestens %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>That is not the passphrase.</source>
        <translation>Das ist nicht die Passphrase.</translation>
    </message>
    <message>
        <source>Token file</source>
        <translation>Token-Datei</translation>
    </message>
    <message>
        <source>A reply came that nobody asked for here.</source>
        <translation>Es kam eine Antwort, um die hier niemand gebeten hat.</translation>
    </message>
    <message>
        <source>It was refused. The sign-in goes on waiting for its own.</source>
        <translation>Sie wurde abgewiesen. Die Anmeldung wartet weiter auf ihre eigene.</translation>
    </message>
    <message>
        <source>Asking %1 how one signs in…</source>
        <translation>%1 wird gefragt, wie man sich anmeldet …</translation>
    </message>
    <message>
        <source>Sign in on the page in your browser. This window waits for five minutes.</source>
        <translation>Melden Sie sich auf der Seite in Ihrem Browser an. Dieses Fenster wartet fünf Minuten.</translation>
    </message>
    <message>
        <source>Looking at what the provider gave…</source>
        <translation>Was der Anbieter gegeben hat, wird geprüft …</translation>
    </message>
    <message>
        <source>Nobody was signed in. You can try again.</source>
        <translation>Niemand wurde angemeldet. Sie können es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The provider did not answer, or not in time.</source>
        <translation>Der Anbieter hat nicht geantwortet oder nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>The provider is not who this connection says it is.</source>
        <translation>Der Anbieter ist nicht der, den diese Verbindung nennt.</translation>
    </message>
    <message>
        <source>Its document names another issuer or leads elsewhere. Look at the issuer&apos;s address; nothing was sent.</source>
        <translation>Sein Dokument nennt einen anderen Aussteller oder führt anderswohin. Prüfen Sie die Adresse des Ausstellers; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The provider did not let you in.</source>
        <translation>Der Anbieter hat Sie nicht eingelassen.</translation>
    </message>
    <message>
        <source>The provider does not speak as this console needs it.</source>
        <translation>Der Anbieter spricht nicht so, wie diese Konsole es braucht.</translation>
    </message>
    <message>
        <source>What you asked for waits, and goes on once you are signed in.</source>
        <translation>Was Sie verlangt haben, wartet und geht weiter, sobald Sie angemeldet sind.</translation>
    </message>
    <message>
        <source>This is no token.</source>
        <translation>Das ist kein Token.</translation>
    </message>
</context>
<context>
    <name>Tenantry::StartPage</name>
    <message>
        <source>Create sample</source>
        <translation>Beispiel anlegen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>No tenants yet</source>
        <translation>Noch keine Mandanten</translation>
    </message>
    <message>
        <source>Tenants, their events and the proof that they are kept apart will be here.</source>
        <translation>Hier werden die Mandanten stehen, ihre Ereignisse und der Beleg, dass sie getrennt sind.</translation>
    </message>
    <message>
        <source>Create a sample workspace</source>
        <translation>Ein Beispiel anlegen</translation>
    </message>
    <message>
        <source>12 organisations with members, sessions and 50,000 events. Stays in a folder on this computer.</source>
        <translation>12 Organisationen mit Mitgliedern, Sitzungen und 50.000 Ereignissen. Bleibt in einem Ordner auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Import your logs</source>
        <translation>Eigene Protokolle importieren</translation>
    </message>
    <message>
        <source>CloudTrail, JSON Lines or CSV. Importing a file twice adds nothing; lines that cannot be read are kept aside.</source>
        <translation>CloudTrail, JSON Lines oder CSV. Eine Datei zweimal zu importieren fügt nichts hinzu; unlesbare Zeilen werden beiseitegelegt.</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>Kein Konto</translation>
    </message>
    <message>
        <source>No telemetry</source>
        <translation>Keine Telemetrie</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Verbindungen …</translation>
    </message>
    <message>
        <source>Open a connection</source>
        <translation>Eine Verbindung öffnen</translation>
    </message>
    <message>
        <source>Another workspace, or a service elsewhere.</source>
        <translation>Ein anderer Arbeitsbereich oder ein Dienst anderswo.</translation>
    </message>
    <message>
        <source>Open %1, %2</source>
        <comment>connection, environment</comment>
        <translation>%1 öffnen, %2</translation>
    </message>
</context>
<context>
    <name>Tenantry::StatusRow</name>
    <message>
        <source>%1 records verified</source>
        <translation>%1 Datensätze geprüft</translation>
    </message>
    <message numerus="yes">
        <source>%n breach(es)</source>
        <translation>
            <numerusform>%n Verletzung</numerusform>
            <numerusform>%n Verletzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Times in %1</source>
        <translation>Zeiten in %1</translation>
    </message>
    <message>
        <source>Read-only connection</source>
        <translation>Verbindung nur zum Lesen</translation>
    </message>
</context>
<context>
    <name>Tenantry::StepDialog</name>
    <message>
        <source>Written into the audit logs</source>
        <translation>Wird in die Prüfprotokolle geschrieben</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>It may be purged at once.</source>
        <translation>Er darf sofort gelöscht werden.</translation>
    </message>
    <message>
        <source>It can surely be restored until %1; purged no earlier than that.</source>
        <translation>Er kann bis %1 sicher wiederhergestellt werden; gelöscht frühestens dann.</translation>
    </message>
    <message>
        <source>Can be restored for</source>
        <translation>Wiederherstellbar für</translation>
    </message>
    <message>
        <source>Type %1 to go on</source>
        <translation>Zum Fortfahren %1 eingeben</translation>
    </message>
    <message>
        <source>Give a reason.</source>
        <translation>Ein Grund fehlt.</translation>
    </message>
    <message>
        <source>Type the id exactly as it is: %1</source>
        <translation>Die Kennung genau so eingeben: %1</translation>
    </message>
</context>
<context>
    <name>Tenantry::TableHeader</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>Tenantry::TableView</name>
    <message>
        <source>Copy as TSV</source>
        <translation>Als TSV kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
</context>
<context>
    <name>Tenantry::TenantBand</name>
    <message>
        <source>All tenants</source>
        <translation>Alle Mandanten</translation>
    </message>
</context>
<context>
    <name>Tenantry::TenantDashboardPage</name>
    <message>
        <source>Active users</source>
        <translation>Aktive Nutzer</translation>
    </message>
    <message>
        <source>Total events</source>
        <translation>Ereignisse im Ganzen</translation>
    </message>
    <message>
        <source>Average session</source>
        <translation>Mittlere Sitzung</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>Isolation</translation>
    </message>
    <message>
        <source>Events per hour</source>
        <translation>Ereignisse je Stunde</translation>
    </message>
    <message>
        <source>Events per hour by type, 24 hours</source>
        <translation>Ereignisse je Stunde nach Art, 24 Stunden</translation>
    </message>
    <message>
        <source>Latest events</source>
        <translation>Neueste Ereignisse</translation>
    </message>
    <message>
        <source>Open in Events</source>
        <translation>In Ereignisse öffnen</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>All members</source>
        <translation>Alle Mitglieder</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>24 hours to %1</source>
        <translation>24 Stunden bis %1</translation>
    </message>
    <message>
        <source>%1 in 24 hours</source>
        <translation>%1 in 24 Stunden</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>from first to last event</source>
        <translation>vom ersten bis zum letzten Ereignis</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>geprüft</translation>
    </message>
    <message numerus="yes">
        <source>%n breach(es) since the console began</source>
        <translation>
            <numerusform>%n Verletzung, seit die Konsole läuft</numerusform>
            <numerusform>%n Verletzungen, seit die Konsole läuft</numerusform>
        </translation>
    </message>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
</context>
<context>
    <name>Tenantry::TenantForm</name>
    <message>
        <source>Id, for ever</source>
        <translation>Kennung, für immer</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>durch Kommas getrennt</translation>
    </message>
</context>
<context>
    <name>Tenantry::TenantHeader</name>
    <message>
        <source>Pages of this tenant</source>
        <translation>Seiten dieses Mandanten</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Ausgesetzt</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
</context>
<context>
    <name>Tenantry::TenantLives</name>
    <message>
        <source>This needs an operator of the platform. You are signed in as %1, who is none. An operator can do it, or make you one. Rule: permissions.</source>
        <translation>Das braucht einen Betreiber der Plattform. Sie sind als %1 angemeldet und keiner. Ein Betreiber kann es tun oder Sie dazu machen. Regel: permissions.</translation>
    </message>
    <message>
        <source>An archived tenant is not edited. Restore it first. Rule: tenant.archived.</source>
        <translation>Ein archivierter Mandant wird nicht bearbeitet. Zuerst wiederherstellen. Regel: tenant.archived.</translation>
    </message>
    <message>
        <source>The time in which it can be restored has to pass first: until %1. Nobody can shorten it but by archiving it again with fewer days. Rule: purge.wait.</source>
        <translation>Die Zeit, in der er wiederhergestellt werden kann, muss zuerst ablaufen: bis %1. Kürzer wird sie nur, wenn er mit weniger Tagen erneut archiviert wird. Regel: purge.wait.</translation>
    </message>
    <message>
        <source>The tenant</source>
        <translation>Der Mandant</translation>
    </message>
    <message numerus="yes">
        <source>%n tenant(s)</source>
        <translation>
            <numerusform>%n Mandant</numerusform>
            <numerusform>%n Mandanten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is done until then.</source>
        <translation>Bis dahin geschieht nichts.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Ctrl+Z takes it back.</source>
        <translation>Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1 could not be taken back.</source>
        <translation>%1 konnte nicht zurückgenommen werden.</translation>
    </message>
    <message>
        <source>%1 is purged.</source>
        <translation>%1 ist gelöscht.</translation>
    </message>
    <message>
        <source>A certificate says what was removed.</source>
        <translation>Eine Bescheinigung sagt, was entfernt wurde.</translation>
    </message>
    <message>
        <source>Show the certificate</source>
        <translation>Bescheinigung zeigen</translation>
    </message>
</context>
<context>
    <name>Tenantry::TenantTabs</name>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Open tenants</source>
        <translation>Offene Mandanten</translation>
    </message>
    <message>
        <source>All tenants</source>
        <translation>Alle Mandanten</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
</context>
<context>
    <name>Tenantry::TenantTools</name>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Suspend…</source>
        <translation>Aussetzen…</translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation>Warum nicht?</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Archive with another time…</source>
        <translation>Mit anderer Frist archivieren…</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivieren…</translation>
    </message>
    <message>
        <source>Purge…</source>
        <translation>Löschen…</translation>
    </message>
</context>
<context>
    <name>Tenantry::TenantsPage</name>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Filter the tenants</source>
        <translation>Mandanten filtern</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message>
        <source>A name, subdomain or id, or a term: plan = enterprise, status = suspended, tag = …, group = …</source>
        <translation>Name, Subdomain oder Kennung, oder ein Begriff: plan = enterprise, status = suspended, tag = …, group = …</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Bescheinigungen</translation>
    </message>
    <message>
        <source>New tenant…</source>
        <translation>Neuer Mandant…</translation>
    </message>
</context>
<context>
    <name>Tenantry::TimelineStrip</name>
    <message>
        <source>Events per hour</source>
        <translation>Ereignisse je Stunde</translation>
    </message>
    <message>
        <source>Events per hour, and the filter by time</source>
        <translation>Ereignisse je Stunde und der Filter nach Zeit</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>Tenantry::TypedNameDialog</name>
    <message>
        <source>Type %1 to go on:</source>
        <translation>Schreiben Sie %1, um fortzufahren:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reason, which is written down</source>
        <translation>Grund, der festgehalten wird</translation>
    </message>
</context>
</TS>
