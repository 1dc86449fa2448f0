/** Why something needs Windows, as a code: `catalog.placement.reasons.<code>` in the web app's words, `reasonText` for others. */
export type WindowsReason =
  | 'activeDirectory'
  | 'windowsModule'
  | 'windowsPowerShell'
  | 'windowsAcl'
  | 'wmi'
  | 'windowsCommand'
  | 'remoteSession'
  | 'comObject'
  | 'certificateStore'
  | 'registry'
  | 'windowsPath'
  | 'libraryFile'
  | 'machineFile'
  | 'moduleFile'
  | 'windowsAssembly'
  | 'importedCertificate'
  | 'unfollowedRedirect'
  | 'nativeProgram'
  | 'job'
  | 'directoryServices'
  | 'oracleClient'
  | 'windowsType'
  | 'vendorType';

interface WindowsModule {
  module: string;
  reason: WindowsReason;
  commands: RegExp;
}

/** Modules that are part of Windows or run in Windows PowerShell 5.1 only. */
export const WINDOWS_MODULES: WindowsModule[] = [
  {
    module: 'ActiveDirectory',
    reason: 'activeDirectory',
    commands:
      /-ad(user|group|groupmember|principalgroupmembership|domain|domaincontroller|forest|object|computer|organizationalunit|account|accountpassword|accountcontrol|accountexpiration|serviceaccount|rootdse|trust|replication\w*|finegrainedpasswordpolicy\w*|defaultdomainpasswordpolicy|optionalfeature|authenticationpolicy\w*|contact)$/,
  },
  {
    module: 'GroupPolicy',
    reason: 'windowsModule',
    commands: /-(gpo|gplink|gpinheritance|gpregistryvalue|gppermission)s?$/,
  },
  { module: 'DnsServer', reason: 'windowsModule', commands: /-dnsserver\w*$/ },
  { module: 'DhcpServer', reason: 'windowsModule', commands: /-dhcpserver\w*$/ },
  {
    module: 'SmbShare',
    reason: 'windowsModule',
    commands: /-smb(share|shareaccess|session|openfile|mapping|connection)$/,
  },
  {
    module: 'Microsoft.PowerShell.LocalAccounts',
    reason: 'windowsModule',
    commands: /-local(user|group|groupmember)$/,
  },
  {
    module: 'WebAdministration',
    reason: 'windowsModule',
    commands: /-web(site|apppool\w*|application|binding|configuration\w*)$/,
  },
  {
    module: 'NTFSSecurity',
    reason: 'windowsAcl',
    commands: /-ntfs(access|accessinheritance|owner|audit\w*|effectiveaccess|securitydescriptor)$/,
  },
  { module: 'MSOnline', reason: 'windowsPowerShell', commands: /-msol\w+$/ },
  { module: 'AzureAD', reason: 'windowsPowerShell', commands: /-azuread\w+$/ },
  { module: 'SkypeOnlineConnector', reason: 'windowsPowerShell', commands: /^new-csonlinesession$/ },
];

/** Commands of PowerShell's own modules that exist on Windows, or in Windows PowerShell 5.1, alone. */
export const WINDOWS_COMMANDS: [RegExp, WindowsReason][] = [
  [/^new-webserviceproxy$/, 'windowsPowerShell'],
  [
    /^(add-pssnapin|(get|write|new|remove|clear|limit|show)-eventlog|add-computer|start-transaction|get-credentialmanager)$/,
    'windowsPowerShell',
  ],
  [/^(get|set)-acl$|^(get|set)-auditpolicy$/, 'windowsAcl'],
  [/^(get-wmiobject|(invoke|remove|set|register)-wmi\w+|(get|new|set|remove|invoke|register)-cim\w+)$/, 'wmi'],
  [/^(connect|disconnect|receive)-pssession$/, 'remoteSession'],
  [/^(get|set|start|stop|restart|new|remove|suspend|resume)-service$/, 'windowsCommand'],
  [
    /^(out-gridview|get-hotfix|get-winevent|get-authenticodesignature|set-authenticodesignature|get-computerinfo|rename-computer|restart-computer|stop-computer|(get|new|import|export)-(self\w*|pfx)?certificate|get-scheduledtask|(register|unregister|start)-scheduledtask|show-command)$/,
    'windowsCommand',
  ],
];

export const WINDOWS_TYPES: [RegExp, WindowsReason][] = [
  [/^adsi(searcher)?$|^directoryservices\./, 'directoryServices'],
  [/^data\.oracleclient\./, 'oracleClient'],
  [/^(data\.sqlite|oracle\.manageddataaccess|oracle\.dataaccess|mysql\.data|npgsql|sap\.)\b/, 'vendorType'],
  [/^(wmi(class|searcher)?$|management\.(managementobject|managementclass|managementscope)\w*)/, 'wmi'],
  [/^microsoft\.win32\.registry/, 'registry'],
  [/^security\.accesscontrol\.(file|directory|registry)/, 'windowsAcl'],
  [
    /^security\.principal\.windows(identity|principal)|^windows\.forms\.|^web\.security\.|^serviceprocess\.|^web\.services\.|^drawing\./,
    'windowsType',
  ],
  [/^microsoft\.activedirectory\./, 'activeDirectory'],
];

interface OfferedModule {
  module: string;
  commands: RegExp;
}

/**
 * Modules of the PowerShell Gallery that run on PowerShell 7 on any system, by the commands that connectors use of them. Some of them pwsh
 * brings along from there (Archive, ThreadJob, PowerShellGet, PackageManagement); the packages that the host is built of do not have them.
 */
export const GALLERY_MODULES: OfferedModule[] = [
  {
    module: 'ExchangeOnlineManagement',
    commands: /^(connect|disconnect)-(exchangeonline|ippssession)$|-exo\w+$|^get-connectioninformation$/,
  },
  { module: 'Microsoft.Graph', commands: /-(mg|mgbeta)[a-z]+$/ },
  { module: 'Az', commands: /-az[a-z]+$/ },
  { module: 'PnP.PowerShell', commands: /-pnp\w+$/ },
  { module: 'MicrosoftTeams', commands: /^(connect|disconnect)-microsoftteams$|-cs\w+$|-team(user|channel\w*)?$/ },
  { module: 'ImportExcel', commands: /^(import|export|open|close|convertfrom|add)-excel\w*$/ },
  { module: 'SqlServer', commands: /^invoke-sqlcmd$|^(read|write)-sql(table|view)data$/ },
  {
    module: 'SimplySql',
    commands:
      /^(open|close|show)-(sql|mysql|postgre|oracle|sqlite)connection$|^invoke-sql(query|scalar|update|bulkcopy)$/,
  },
  { module: 'PSSQLite', commands: /^(invoke-sqlite(query|bulkcopy)|new-sqliteconnection)$/ },
  { module: 'Posh-SSH', commands: /-(ssh(session|command|stream\w*|trustedhost)|sftp\w+|scp\w+)$/ },
  { module: 'Microsoft.PowerShell.Archive', commands: /^(expand|compress)-archive$/ },
  { module: 'Microsoft.PowerShell.ThreadJob', commands: /^start-threadjob$/ },
  { module: 'Microsoft.PowerShell.SecretManagement', commands: /^(get|set|remove)-secret(info|vault)?$/ },
  { module: 'powershell-yaml', commands: /^convert(from|to)-yaml$/ },
  {
    module: 'PowerShellGet',
    commands:
      /^(install|update|save|find|uninstall)-(module|script)$|^((get|find)-installedmodule)$|^(register|get)-psrepository$/,
  },
  { module: 'PackageManagement', commands: /-package(source|provider)?$/ },
];

/** Commands of Exchange: in a session with a server, or in one of Exchange Online, they are the same. */
export const EXCHANGE_COMMANDS =
  /-(mailbox\w*|distributiongroup\w*|dynamicdistributiongroup|unifiedgroup\w*|remotemailbox|mailuser|mailcontact|mailpublicfolder|recipient\w*|casmailbox|adpermission|transportrule|mobiledevice\w*|calendarprocessing|user|group)$/;
export const EXCHANGE_ONLINE = 'ExchangeOnlineManagement';

/** Commands that only HelloID's own agents have. */
export const HELLOID_COMMANDS = /^(hid-write-(status|summary)|hid-\w[\w-]*|connect-managedexchangeonline)$/;

/** Windows modules, by their names in lower case. */
const windowsNames = new Map(WINDOWS_MODULES.map((known) => [known.module.toLowerCase(), known]));

export const windowsModuleNamed = (name: string): WindowsModule | undefined => windowsNames.get(name.toLowerCase());

/** As the PowerShell Gallery spells it; null for one that no table knows. */
export const galleryModuleNamed = (name: string): string | null =>
  GALLERY_MODULES.find(({ module }) => module.toLowerCase() === name.toLowerCase())?.module ?? null;

/** The module of the PowerShell Gallery that a command is of; null when no table knows it. */
export function galleryModuleOf(command: string): string | null {
  const name = command.toLowerCase();
  return GALLERY_MODULES.find(({ commands }) => commands.test(name))?.module ?? null;
}
