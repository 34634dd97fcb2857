#Requires -Modules @{ModuleName='Microsoft.Graph.Users'; ModuleVersion='2.0.0'}
#Requires -Modules @{ModuleName='Microsoft.Graph.Identity.DirectoryManagement'; ModuleVersion='2.0.0'}
<#
.SYNOPSIS
  @title@
.DESCRIPTION
  1. @encoding@
  2. Install-Module Microsoft.Graph.Users, Microsoft.Graph.Identity.DirectoryManagement -Scope CurrentUser
  3. .\reassign-licences.ps1
  @what@
#>
[CmdletBinding()]
param(
  # @skuParameter@
  [string[]]$FromSku = @('@from@'),
  [string[]]$ToSku = @('@to@'),
  # @usersParameter@
  [string]$UsersCsv,
  # @locationParameter@
  [ValidatePattern('^[A-Za-z]{2}$')][string]$UsageLocation,
  # @batchParameter@
  [ValidateRange(1, 1000)][int]$BatchSize = 20,
  [int]$PauseSeconds = 5,
  [switch]$Apply,
  # @undoParameter@
  [string]$Undo,
  # @bothParameter@
  [switch]$RemoveFromThoseWhoHaveBoth,
  # @domainParameter@
  [string]$Domain = '@domain@',
  # @skipParameter@
  [switch]$SkipDomainCheck,
  # 21Vianet
  [string]$ClientId,
  [string]$Log = ('reassign-licences-{0:yyyyMMdd-HHmmss}.csv' -f (Get-Date))
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$said = @{ preview = '@planned@'; planned = '@planned@'; done = '@done@'; failed = '@failed@'; skipped = '@skipped@' }

function Stop-Run([string]$why) {
  Write-Host $why -ForegroundColor Red
  exit 1
}

function Read-Table([string]$path) {
  $delimiter = ','
  if ((Get-Content -LiteralPath $path -TotalCount 1) -match ';') { $delimiter = ';' }
  Import-Csv -LiteralPath $path -Delimiter $delimiter -Encoding UTF8
}

function Write-Row($row, [string]$status) {
  $row.Status = $status
  $row.Time = Get-Date -Format s
  $row.Note = ($row.Note -replace '\s+', ' ').Trim()
  if ($status -ne 'planned') { Write-Host ('{0}: {1}  {2}' -f $said[$status], $row.UserPrincipalName, $row.Note) }
  try { $row | Export-Csv -LiteralPath $Log -Append -NoTypeInformation -Encoding UTF8 }
  catch { Stop-Run ('@notLogged@' -f $row.UserPrincipalName, $said[$status], $_) }
}

function Find-Sku([string[]]$wanted, [string]$parameter) {
  $found = @($skus | Where-Object { $wanted -contains $_.SkuPartNumber -or $wanted -contains $_.SkuId })
  if ($found.Count -eq 1) { return $found[0] }
  $skus | Format-Table 'SkuPartNumber', 'SkuId' | Out-Host
  Stop-Run ('@chooseSku@' -f $parameter)
}

function Get-Held($user, [string]$sku) {
  $user.AssignedLicenses | Where-Object { $_ -and $_.SkuId -eq $sku }
}

function Set-Move($row, $user) {
  $held = Get-Held $user $from.SkuId
  $both = Get-Held $user $to.SkuId
  $states = $user.LicenseAssignmentStates | Where-Object { $_ -and $_.SkuId -eq $from.SkuId }
  if (-not $held) { return '@notHeld@' }
  if (-not $states) { return '@noState@' }
  if ($states | Where-Object AssignedByGroup) { return '@fromGroup@' }
  if ($both -and -not $RemoveFromThoseWhoHaveBoth) { return '@hasBoth@' }
  if (-not $both -and -not $user.UsageLocation) {
    if (-not $UsageLocation) { return '@noLocation@' }
    $row.UsageLocation = $UsageLocation.ToUpperInvariant()
  }
  $off = @($held.DisabledPlans | Where-Object { $_ })
  $row.RemovedSku = $from.SkuId
  $row.RemovedOff = $off -join ' '
  if ($both) { return }
  $plans = $to.ServicePlans.ServicePlanId
  $row.AddedSku = $to.SkuId
  $row.AddedOff = @($off | Where-Object { $plans -contains $_ }) -join ' '
  $lost = $from.ServicePlans | Where-Object { $off -contains $_.ServicePlanId -and $plans -notcontains $_.ServicePlanId }
  if ($lost) { $row.Note = '@notCarried@' -f ($lost.ServicePlanName -join ', ') }
}

function Set-WayBack($row, $user, $entry) {
  $added = Get-Held $user $entry.AddedSku
  if (($entry.AddedSku -and -not $added) -or (Get-Held $user $entry.RemovedSku)) { return '@changed@' }
  $row.AddedSku = $entry.RemovedSku
  $row.AddedOff = $entry.RemovedOff
  if ($added) {
    $row.RemovedSku = $entry.AddedSku
    $row.RemovedOff = $added.DisabledPlans -join ' '
  }
}

# @oneCall@
function Set-Licence($row) {
  $add = @(if ($row.AddedSku) {
    @{ skuId = $row.AddedSku; disabledPlans = [string[]]@(-split $row.AddedOff | Where-Object { $_ }) }
  })
  $remove = [string[]]@($row.RemovedSku | Where-Object { $_ })
  $body = ConvertTo-Json @{ addLicenses = $add; removeLicenses = $remove } -Depth 4
  $null = Invoke-MgGraphRequest -Method POST -Uri "v1.0/users/$($row.Id)/assignLicense" -Body $body
}

if ('é' -cne [char]0xE9) { Stop-Run '@encoding@' }
if (-not $Domain -and -not $SkipDomainCheck) { Stop-Run '@noDomain@' }
$cloud = '@environment@'
if ($cloud -eq 'China' -and -not $ClientId) { Stop-Run '@noClient@' }
$scopes = @('User.Read.All', 'Organization.Read.All')
if ($Apply) { $scopes += '@writeScope@' }
if ($Apply -and $UsageLocation) { $scopes += 'User.ReadWrite.All' }
$signIn = @{ Environment = $cloud; Scopes = $scopes; ContextScope = 'Process' }
if ($ClientId) { $signIn.ClientId = $ClientId }
if ($Domain) { $signIn.TenantId = $Domain }
$null = Connect-MgGraph @signIn

$domains = (Get-MgOrganization).VerifiedDomains.Name
Write-Host ('@signedIn@' -f ($domains -join ', '))
if (-not $SkipDomainCheck -and $domains -notcontains $Domain) { Stop-Run ('@wrongTenant@' -f $Domain) }

$skus = @(Get-MgSubscribedSku -All)
if ($Undo) {
  $items = @(Read-Table $Undo | Where-Object { $_.Id -and $_.Status -match 'planned|done|failed' } |
    Group-Object Id | ForEach-Object { $_.Group | Select-Object -Last 1 })
} else {
  $from = Find-Sku $FromSku '-FromSku'
  $to = Find-Sku $ToSku '-ToSku'
  if ($to.SkuId -eq $from.SkuId) { Stop-Run ('@chooseSku@' -f '-ToSku') }
  if ($UsersCsv) {
    $head = [string](Get-Content -LiteralPath $UsersCsv -TotalCount 2)
    if ($head -notmatch '\bUser ?principal ?name\b') { Stop-Run '@noColumn@' }
    $column = $Matches[0]
    $items = @(Read-Table $UsersCsv | Where-Object $column | Sort-Object $column -Unique |
      ForEach-Object { [pscustomobject]@{ Id = $_.$column; UserPrincipalName = $_.$column } })
  } else {
    $holders = "assignedLicenses/any(x:x/skuId eq $($from.SkuId))"
    $items = @(Get-MgUser -All -Filter $holders -ConsistencyLevel eventual -CountVariable found)
  }
}

$properties = 'Id', 'UsageLocation', 'AssignedLicenses', 'LicenseAssignmentStates'
$rows = @(foreach ($item in $items) {
  $row = [pscustomobject]@{
    Time = ''; UserPrincipalName = $item.UserPrincipalName; Id = ''; Status = 'planned'; Note = ''
    UsageLocation = ''; RemovedSku = ''; RemovedOff = ''; AddedSku = ''; AddedOff = ''
  }
  try {
    $user = Get-MgUser -UserId $item.Id -Property $properties
    $row.Id = $user.Id
    $whyNot = if ($Undo) { Set-WayBack $row $user $item } else { Set-Move $row $user }
    if ($whyNot) { $row.Status = 'skipped'; $row.Note = $whyNot }
  } catch { $row.Status = 'failed'; $row.Note = "$_" }
  $row
})
$plan = @($rows | Where-Object Status -eq 'planned')
foreach ($row in $rows) {
  if ($row.Status -ne 'planned') { Write-Row $row $row.Status }
  elseif (-not $Apply) { Write-Row $row 'preview' }
}

$missing = 0
foreach ($sku in $skus) {
  $needed = @($plan | Where-Object AddedSku -eq $sku.SkuId).Count
  if (-not $needed) { continue }
  $free = $sku.PrepaidUnits.Enabled - $sku.ConsumedUnits
  Write-Host ('@licences@' -f $sku.SkuPartNumber, $free, $needed)
  if ($needed -gt $free) { $missing += $needed - $free }
}
if ($missing) { Stop-Run ('@missing@' -f $missing) }

$count = 0
if ($Apply) {
  foreach ($row in $plan) {
    Write-Row $row 'planned'
    $status = 'failed'
    try {
      if ($row.UsageLocation) {
        Update-MgUser -UserId $row.Id -UsageLocation $row.UsageLocation
        $row.Note += ' @located@'
      }
      Set-Licence $row
      $status = 'done'
    } catch { $row.Note += " $_" }
    Write-Row $row $status
    $count++
    if ($count % $BatchSize -eq 0) { Start-Sleep -Seconds $PauseSeconds }
  }
} else { Write-Host '@dryRun@' }
$ends = @($rows | ForEach-Object Status)
$failed = @($ends -eq 'failed').Count
Write-Host ('@summary@' -f $plan.Count, @($ends -eq 'done').Count, $failed, @($ends -eq 'skipped').Count)
if ($rows) { Write-Host $Log }
exit [int]($failed -gt 0)
