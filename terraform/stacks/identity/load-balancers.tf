# What version 2.16 of the load-balancer controller (chart 1.16.0) does for Services of the class service.k8s.aws/nlb, and no
# more: no Ingress exists, so nothing of application load balancers, certificates, firewalls or user pools.
# It tags what it makes with elbv2.k8s.aws/cluster; whatever has another cluster's name or none it cannot touch.
locals {
  cluster_tag = "elbv2.k8s.aws/cluster"
  made_here   = { StringEquals = { "aws:ResourceTag/${local.cluster_tag}" = local.cluster_name } }
  to_be_made  = { StringEquals = { "aws:RequestTag/${local.cluster_tag}" = local.cluster_name } }

  elastic_arns = {
    for kind in ["loadbalancer/net", "targetgroup", "listener/net"] : kind => [
      for region in local.regions : "arn:aws:elasticloadbalancing:${region}:${var.account_id}:${kind}/*"
    ]
  }

  load_balancer_statements = concat(local.entry_statements, local.group_statements)

  entry_statements = [
    {
      Effect = "Allow"
      Action = [
        "ec2:DescribeAccountAttributes",
        "ec2:DescribeAddresses",
        "ec2:DescribeAvailabilityZones",
        "ec2:DescribeInstances",
        "ec2:DescribeInternetGateways",
        "ec2:DescribeNetworkInterfaces",
        "ec2:DescribeRouteTables",
        "ec2:DescribeSecurityGroups",
        "ec2:DescribeSubnets",
        "ec2:DescribeTags",
        "ec2:DescribeVpcPeeringConnections",
        "ec2:DescribeVpcs",
        "ec2:GetSecurityGroupsForVpc",
        "elasticloadbalancing:DescribeCapacityReservation",
        "elasticloadbalancing:DescribeListenerAttributes",
        "elasticloadbalancing:DescribeListenerCertificates",
        "elasticloadbalancing:DescribeListeners",
        "elasticloadbalancing:DescribeLoadBalancerAttributes",
        "elasticloadbalancing:DescribeLoadBalancers",
        "elasticloadbalancing:DescribeRules",
        "elasticloadbalancing:DescribeTags",
        "elasticloadbalancing:DescribeTargetGroupAttributes",
        "elasticloadbalancing:DescribeTargetGroups",
        "elasticloadbalancing:DescribeTargetHealth",
      ]
      # AWS cannot narrow what describes: these take no resource.
      Resource = "*"
    },
    {
      Effect    = "Allow"
      Action    = ["iam:CreateServiceLinkedRole"]
      Resource  = "arn:aws:iam::${var.account_id}:role/aws-service-role/elasticloadbalancing.amazonaws.com/AWSServiceRoleForElasticLoadBalancing"
      Condition = { StringEquals = { "iam:AWSServiceName" = "elasticloadbalancing.amazonaws.com" } }
    },

    # Load balancers, target groups, listeners: made with the tag, and afterwards known by it.
    {
      Effect    = "Allow"
      Action    = ["elasticloadbalancing:CreateLoadBalancer", "elasticloadbalancing:CreateTargetGroup"]
      Resource  = concat(local.elastic_arns["loadbalancer/net"], local.elastic_arns["targetgroup"])
      Condition = local.to_be_made
    },
    {
      Effect   = "Allow"
      Action   = ["elasticloadbalancing:AddTags"]
      Resource = flatten(values(local.elastic_arns))
      Condition = {
        StringEquals = {
          "aws:RequestTag/${local.cluster_tag}" = local.cluster_name
          "elasticloadbalancing:CreateAction"   = ["CreateLoadBalancer", "CreateTargetGroup", "CreateListener"]
        }
      }
    },
    {
      Effect   = "Allow"
      Action   = ["elasticloadbalancing:AddTags", "elasticloadbalancing:RemoveTags"]
      Resource = flatten(values(local.elastic_arns))
      # Tags may change, and this one may not.
      Condition = merge(local.made_here, { "ForAllValues:StringNotEquals" = { "aws:TagKeys" = [local.cluster_tag] } })
    },
    {
      Effect = "Allow"
      Action = [
        "elasticloadbalancing:CreateListener",
        "elasticloadbalancing:DeleteLoadBalancer",
        "elasticloadbalancing:ModifyCapacityReservation",
        "elasticloadbalancing:ModifyLoadBalancerAttributes",
        "elasticloadbalancing:SetIpAddressType",
        "elasticloadbalancing:SetSecurityGroups",
        "elasticloadbalancing:SetSubnets",
      ]
      Resource  = local.elastic_arns["loadbalancer/net"]
      Condition = local.made_here
    },
    {
      Effect = "Allow"
      Action = [
        "elasticloadbalancing:DeleteTargetGroup",
        "elasticloadbalancing:DeregisterTargets",
        "elasticloadbalancing:ModifyTargetGroup",
        "elasticloadbalancing:ModifyTargetGroupAttributes",
        "elasticloadbalancing:RegisterTargets",
      ]
      Resource  = local.elastic_arns["targetgroup"]
      Condition = local.made_here
    },
    {
      Effect = "Allow"
      Action = [
        "elasticloadbalancing:DeleteListener",
        "elasticloadbalancing:ModifyListener",
        "elasticloadbalancing:ModifyListenerAttributes",
      ]
      Resource  = local.elastic_arns["listener/net"]
      Condition = local.made_here
    },
  ]
}
