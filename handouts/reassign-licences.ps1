#Requires -Version 5.1
#Requires -Modules Microsoft.Graph.Authentication, Microsoft.Graph.Users, Microsoft.Graph.Identity.DirectoryManagement
<#
.SYNOPSIS
  @title@
.DESCRIPTION
  @what@
  @encoding@
.EXAMPLE
  Install-Module Microsoft.Graph -Scope CurrentUser
  .\reassign-licences.ps1
  .\reassign-licences.ps1 -Apply
  .\reassign-licences.ps1 -Undo .\log.csv -Apply
#>
[CmdletBinding()]
param(
  # @skuParameter@
  [string[]]$FromSku = @('@from@'),
  [string[]]$ToSku = @('@to@'),
  # @usersParameter@
  [string]$UsersCsv = '',
  # @locationParameter@
  [ValidatePattern('^[A-Za-z]{2}$')][string]$UsageLocation,
  # @batchParameter@
  [ValidateRange(1, 1000)][int]$BatchSize = 20,
  [int]$PauseSeconds = 5,
  # @applyParameter@
  [switch]$Apply,
  # @undoParameter@
  [string]$Undo = '',
  # @bothParameter@
  [switch]$RemoveFromThoseWhoHaveBoth,
  # @domainParameter@
  [string]$Domain = '@domain@',
  [switch]$SkipDomainCheck,
  # @clientParameter@
  [string]$ClientId = '',
  [string]$Log = ('reassign-licences-{0:yyyyMMdd-HHmmss}.csv' -f (Get-Date))
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$properties = 'Id', 'UserPrincipalName', 'UsageLocation', 'AssignedLicenses', 'LicenseAssignmentStates'
$said = @{ planned = '@planned@'; done = '@done@'; failed = '@failed@'; skipped = '@skipped@' }

function Stop-Run([string]$why) {
  Write-Host $why -ForegroundColor Red
  exit 1
}

function Read-Table([string]$path) {
  $delimiter = ','
  if ((Get-Content -LiteralPath $path -TotalCount 1) -match ';') { $delimiter = ';' }
  Import-Csv -LiteralPath $path -Delimiter $delimiter -Encoding UTF8
}

function Write-Row($row) {
  $row.Time = Get-Date -Format s
  $row.Note = $row.Note -replace '\s+', ' '
  Write-Host ('{0}: {1}  {2}' -f $said[$row.Status], $row.UserPrincipalName, $row.Note)
  $row | Export-Csv -LiteralPath $Log -Append -NoTypeInformation -Encoding UTF8
}

function Skip-Row($row, [string]$why) {
  $row.Status = 'skipped'
  $row.Note = $why
}

function Find-Sku([string[]]$wanted, [string]$parameter) {
  $found = @($skus | Where-Object { $wanted -contains $_.SkuPartNumber -or $wanted -contains $_.SkuId })
  if ($found.Count -eq 1) { return $found[0] }
  $skus | Sort-Object SkuPartNumber | ForEach-Object { Write-Host ('  {0}  {1}' -f $_.SkuPartNumber, $_.SkuId) }
  Stop-Run ('@chooseSku@' -f $parameter)
}

function Get-Held($user, [string]$sku) {
  $user.AssignedLicenses | Where-Object { $_ -and $_.SkuId -eq $sku }
}

function Set-Move($row, $user) {
  $held = Get-Held $user $from.SkuId
  $both = Get-Held $user $to.SkuId
  $groups = $user.LicenseAssignmentStates | Where-Object { $_ -and $_.SkuId -eq $from.SkuId -and $_.AssignedByGroup }
  if (-not $held) { return Skip-Row $row '@notHeld@' }
  if ($groups) { return Skip-Row $row '@fromGroup@' }
  if ($both -and -not $RemoveFromThoseWhoHaveBoth) { return Skip-Row $row '@hasBoth@' }
  if (-not $both -and -not $user.UsageLocation) {
    if (-not $UsageLocation) { return Skip-Row $row '@noLocation@' }
    $row.UsageLocation = $UsageLocation.ToUpperInvariant()
  }
  $off = @($held.DisabledPlans | Where-Object { $_ })
  $row.RemovedSku = $from.SkuId
  $row.RemovedDisabledPlans = $off -join ' '
  if ($both) { return }
  $plans = @($to.ServicePlans | ForEach-Object { $_.ServicePlanId })
  $row.AddedSku = $to.SkuId
  $row.AddedDisabledPlans = @($off | Where-Object { $plans -contains $_ }) -join ' '
  $lost = @($from.ServicePlans | Where-Object { $off -contains $_.ServicePlanId -and $plans -notcontains $_.ServicePlanId })
  if ($lost) { $row.Note = '@notCarried@' -f (@($lost | ForEach-Object { $_.ServicePlanName }) -join ', ') }
}

function Set-WayBack($row, $user, $entry) {
  $added = Get-Held $user $entry.AddedSku
  if (($entry.AddedSku -and -not $added) -or (Get-Held $user $entry.RemovedSku)) { return Skip-Row $row '@changed@' }
  $row.AddedSku = $entry.RemovedSku
  $row.AddedDisabledPlans = $entry.RemovedDisabledPlans
  if ($added) {
    $row.RemovedSku = $entry.AddedSku
    $row.RemovedDisabledPlans = $added.DisabledPlans -join ' '
  }
}

# @oneCall@
function Set-Licence($row) {
  $add = @()
  if ($row.AddedSku) {
    $add = @(@{ skuId = $row.AddedSku; disabledPlans = [string[]]@(-split $row.AddedDisabledPlans | Where-Object { $_ }) })
  }
  $remove = [string[]]@($row.RemovedSku | Where-Object { $_ })
  $body = @{ addLicenses = $add; removeLicenses = $remove } | ConvertTo-Json -Depth 4
  $null = Invoke-MgGraphRequest -Method POST -Uri "v1.0/users/$($row.Id)/assignLicense" -Body $body
}

if ('é' -cne [char]0xE9) { Stop-Run '@encoding@' }
$cloud = '@environment@'
if ($cloud -eq 'China' -and -not $ClientId) { Stop-Run '@clientParameter@' }
$scopes = @('User.Read.All', 'Organization.Read.All')
if ($Apply) { $scopes += '@writeScope@' }
if ($Apply -and $UsageLocation) { $scopes += 'User.ReadWrite.All' }
$signIn = @{ Environment = $cloud; Scopes = $scopes; ContextScope = 'Process'; NoWelcome = $true }
if ($ClientId) { $signIn['ClientId'] = $ClientId }
if ($Domain -and -not $SkipDomainCheck) { $signIn['TenantId'] = $Domain }
Connect-MgGraph @signIn

$domains = @((Get-MgOrganization).VerifiedDomains | ForEach-Object { $_.Name })
Write-Host ('@signedIn@' -f ($domains -join ', '))
if (-not $SkipDomainCheck -and $domains -notcontains $Domain) { Stop-Run ('@wrongTenant@' -f $Domain) }

$skus = @(Get-MgSubscribedSku -All)
if ($Undo) {
  $items = @(Read-Table $Undo | Where-Object { $_.Status -eq 'done' })
} else {
  $from = Find-Sku $FromSku '-FromSku'
  $to = Find-Sku $ToSku '-ToSku'
  if ($to.SkuId -eq $from.SkuId) { Stop-Run ('@chooseSku@' -f '-ToSku') }
  if ($UsersCsv) {
    $items = @(Read-Table $UsersCsv | Sort-Object UserPrincipalName -Unique)
  } else {
    $holders = "assignedLicenses/any(x:x/skuId eq $($from.SkuId))"
    $items = @(Get-MgUser -All -Filter $holders -Property $properties -ConsistencyLevel eventual -CountVariable found)
  }
}

$rows = @(foreach ($item in $items) {
  $row = [pscustomobject]@{
    Time = ''; UserPrincipalName = ''; Id = ''; Status = 'planned'; Note = ''; UsageLocation = ''
    RemovedSku = ''; RemovedDisabledPlans = ''; AddedSku = ''; AddedDisabledPlans = ''
  }
  try {
    $row.UserPrincipalName = $item.UserPrincipalName
    $user = $item
    if ($Undo) { $user = Get-MgUser -UserId $item.Id -Property $properties }
    elseif ($UsersCsv) { $user = Get-MgUser -UserId $item.UserPrincipalName -Property $properties }
    $row.Id = $user.Id
    if ($Undo) { Set-WayBack $row $user $item } else { Set-Move $row $user }
  } catch { Skip-Row $row "$_" }
  $row
})
$plan = @($rows | Where-Object { $_.Status -eq 'planned' })
$rows | Where-Object { -not $Apply -or $_.Status -eq 'skipped' } | ForEach-Object { Write-Row $_ }

$missing = 0
foreach ($group in @($plan | Where-Object { $_.AddedSku } | Group-Object AddedSku)) {
  $part = $group.Name
  $free = 0
  $skus | Where-Object { $_.SkuId -eq $group.Name } | ForEach-Object {
    $part = $_.SkuPartNumber
    $free = $_.PrepaidUnits.Enabled - $_.ConsumedUnits
  }
  Write-Host ('@licences@' -f $part, $free, $group.Count)
  if ($group.Count -gt $free) { $missing += $group.Count - $free }
}
if ($missing) { Stop-Run ('@missing@' -f $missing) }

$count = 0
$failed = 0
if ($Apply) {
  foreach ($row in $plan) {
    if ($count -and $count % $BatchSize -eq 0) { Start-Sleep -Seconds $PauseSeconds }
    $count++
    try {
      if ($row.UsageLocation) { Update-MgUser -UserId $row.Id -UsageLocation $row.UsageLocation }
      Set-Licence $row
      $row.Status = 'done'
    } catch {
      $row.Status = 'failed'
      $row.Note = "$_"
      $failed++
    }
    Write-Row $row
  }
} else { Write-Host '@dryRun@' }
Write-Host ('@summary@' -f $plan.Count, ($count - $failed), $failed, ($rows.Count - $plan.Count), $Log)
if ($failed) { exit 1 }
exit 0
