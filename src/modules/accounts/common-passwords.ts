/**
 * Words that people take for passwords all over the world and in the languages of this site, in lower case and without
 * accents. A password is common when nothing but one or two of them, digits and signs is in it (rules.ts).
 */
export const commonWords: ReadonlySet<string> = new Set(
  `password passwort passw0rd passwd pass motdepasse mdp passe kennwort geheim geheimnis hallo parola parolachiave geslo skrivnost
  secret secrets segreto segreta login signin welcome willkommen bienvenue benvenuto benvenuti dobrodosli letmein letmeinnow
  master admin administrator administrateur amministratore root user benutzer utilisateur utente uporabnik guest gast invite ospite gost
  test tester testing demo default changeme change access account konto compte cordata cluster grozd grappe manager
  qwerty qwertz azerty qwertyuiop qwertzuiop azertyuiop asdf asdfgh asdfghjkl yxcvbnm zxcvbnm zxcvbn wxcvbn qazwsx qazwsxedc
  abc abcd abcde abcdef abcdefg abcdefgh xyz aaa bbb
  iloveyou ilove loveyou lovely love lover loveme forever always ichliebedich liebe schatz schatzi liebling amour jetaime cheri cherie doudou
  amore amoremio tiamo tesoro ljubezen ljubim ljubimte srce srcek mojljubi princess prinzessin princesse principessa princesa
  prince prinz king queen angel angels engel ange angelo angelina baby babygirl babyboy bebe bambina bambino honey sweet sweety sweetheart
  sunshine sonne sonnenschein soleil sole sonce sun moon mond lune luna star stars stern etoile stella zvezda starlight
  monkey dragon drachen tiger lion loewe leon leone wolf wolfgang bear baer tiere hund hunde dog doggy dogs puppy cat cats kitty katze chat
  chaton gatto gattino macka mucek horse horses pferd pferde cheval cavallo konj rabbit hase bunny mouse maus mausi souris topolino eagle
  falcon phoenix panther jaguar cobra shark dolphin delfin dauphin delfino medved volk lisica butterfly papillon farfalla metulj schmetterling
  football fussball footbal futbol calcio nogomet soccer baseball basketball hockey tennis golf golfer ski skiing skifahren snowboard rugby
  juventus juve milan inter napoli roma lazio bayern fcbayern dortmund schalke hsv werder bvb arsenal chelsea liverpool barcelona barca
  madrid realmadrid manchester united marseille lyon paris psg olympique rapid austria maribor olimpija gorenje yankees cowboys lakers
  ferrari porsche mercedes bmw audi volkswagen golfgti vespa ducati yamaha honda harley corvette mustang camaro ford toyota renault
  peugeot citroen fiat lancia alfa alfaromeo
  superman batman spiderman ironman starwars jordan michael michelle jennifer jessica ashley nicole daniel daniela thomas andrew andrea andreas
  joshua matthew robert charlie george harley ginger maggie hannah hunter jackson jasmine samantha summer winter spring autumn sommer
  herbst fruehling fruhling ete hiver printemps automne estate inverno primavera autunno poletje zima pomlad jesen buster soccer killer pepper
  cookie banana bananas banane chocolate schokolade chocolat cioccolato cokolada cheese kaese fromage formaggio pizza pasta spaghetti nutella
  coffee kaffee cafe kava beer bier biere birra pivo wine wein vin vino apple apfel pomme mela jabolko orange lemon cherry peach strawberry
  alexander alexandre alessandro alexandra alessandra aleksander sandra martin martina stefan stefanie stephane stephanie stefano stefania
  christian christine christina cristina cristiano katharina julia julie giulia juliane maria marie mario marco marko luca lucas lukas francesco
  francesca giuseppe giovanni antonio antonella roberto paolo pietro peter petra pierre philippe nicolas nikolaus sebastian sebastien florian
  fabian tobias benjamin dominik patrick patrik markus manuel manuela anna hans franz josef jozef johann jan janez jean jeanne matej matjaz
  tomaz luka nina tina mateja mojca katja ana eva miha ales andrej igor bojan camille thomas antoine maxime vincent laurent olivier isabelle
  nathalie valerie veronique sabrina simone silvia valentina chiara federica federico matteo lorenzo riccardo davide
  computer internet windows microsoft google facebook youtube instagram samsung android iphone nokia sony nintendo playstation pokemon
  minecraft fortnite naruto pikachu zelda mario sonic gamer gaming gamers hacker matrix cheater
  germany deutschland france italia italy slovenia slovenija austria oesterreich osterreich schweiz suisse svizzera switzerland europa europe
  berlin hamburg muenchen munchen wien vienna zuerich zurich bern geneve lausanne torino turin milano venezia venice firenze ljubljana trento
  bolzano innsbruck salzburg grenoble annecy chambery london newyork america canada alpen alpes alpi alpe alps
  freedom freiheit liberte liberta svoboda peace frieden paix pace mir hope hoffnung espoir speranza faith trust nothing something
  everything whatever who cares trustno trustnoone blink fuck fuckyou fuckoff shit scheisse merde merda cazzo vaffanculo arschloch arsch
  putain salope connard jebemti kurac pizda asshole bitch sexy sex hello hallo bonjour ciao zivjo salut servus goodbye thanks danke merci
  grazie hvala please bitte mother father mutter vater mama papa maman mamma nonna oma opa sister brother schwester bruder family familie
  famille famiglia druzina friend friends freund freunde freundin amis ami amico amici prijatelj birthday geburtstag anniversaire compleanno
  january february march april june july august september october november december januar februar maerz juni juli oktober dezember janvier
  fevrier mars avril mai juin juillet aout septembre octobre novembre decembre gennaio febbraio marzo aprile maggio giugno luglio agosto
  settembre ottobre dicembre monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag
  sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunedi martedi mercoledi giovedi venerdi sabato domenica
  money geld argent soldi denar rich gold silver silber diamond diamant diamante crystal music musik musique musica glasba guitar gitarre
  guitare chitarra metallica nirvana beatles eminem slipknot blackmetal rockstar hiphop dance dancer flower flowers blume blumen fleur fleurs
  fiore fiori roza rose roses rosa violet purple black white yellow green blue red schwarz weiss gruen blau noir blanc rouge vert bleu
  nero bianco rosso verde blu crna bela rdeca modra garden garten jardin giardino sailor pirate ninja samurai warrior soldier legend magic
  magie magia merlin gandalf frodo hobbit potter harrypotter hogwarts snoopy garfield mickey donald disney tinkerbell barbie hellokitty
  shadow silver thunder lightning storm rainbow regenbogen arcenciel arcobaleno mavrica snow schnee neige neve sneg fire feuer feu fuoco
  ocean meer mer mare morje mountain berg berge montagne montagna gora hiking climber rope kletterer
  office buero bureau ufficio pisarna work arbeit travail lavoro delo school schule ecole scuola sola student lehrer teacher doctor
  company firma business bank banka secure sicher securite sicurezza varnost`
    .split(/\s+/)
    .filter(Boolean),
);
