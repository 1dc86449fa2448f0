#################################################
# HelloID-Conn-Prov-Target-Entra-ID-Permissions-DepartmentGroups-List
# PowerShell V2
#################################################

# Windows PowerShell on an on-premises agent may still start without TLS 1.2
[System.Net.ServicePointManager]::SecurityProtocol = [System.Net.ServicePointManager]::SecurityProtocol -bor [System.Net.SecurityProtocolType]::Tls12

# One permission: which groups it means depends on the departments of the person's contracts.
$outputContext.Permissions.Add(@{
        DisplayName    = 'Group of the department'
        Identification = @{ Id = 'department-groups' }
    })
